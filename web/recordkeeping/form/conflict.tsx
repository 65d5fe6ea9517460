import { isList } from '@fenghuo/shared/records/field';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { Alert, Radio } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { coordinateText } from '../../ui/coordinates.js';
import { useDivisions } from '../data/use-divisions.js';
import { recordWords } from '../recordkeeping.words.js';
import { FieldValue } from '../values/field-value.js';
import { usePlace } from '../../access/use-place.js';
import type { EnteredPlace } from './entry.js';
import { formWords } from './form.words.js';
import { partOf, type Conflicted, type Part } from './merge.js';

interface Props {
  readonly contract: RecordType;
  readonly conflict: Conflicted;
  choose(part: Part, side: 'theirs' | 'mine'): void;
}

/** What both sides changed, side by side; a person decides each. */
export function Conflict({ contract, conflict, choose }: Props) {
  const { say } = useLanguage();
  const { parts, chosen, version } = conflict;
  const labelOf = (part: Part) => contract.fields[part]?.label ?? (part === 'division' ? recordWords.division : recordWords.place);
  const explained = say(parts.length > 0 ? formWords.conflictExplained : formWords.conflictNone);
  return (
    <Alert
      className="form-notice" type="warning" role="alert" title={say(formWords.conflictTitle, { version })}
      description={(
        <>
          <p>{explained}</p>
          {parts.length > 0 && (
            <table className="conflict-table">
              <thead>
                <tr>
                  <th>{say(formWords.conflictField)}</th>
                  <th>{say(formWords.conflictTheirs)}</th>
                  <th>{say(formWords.conflictMine)}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <tr key={part}>
                    <th>{say(labelOf(part))}</th>
                    {(['theirs', 'mine'] as const).map((side) => (
                      <td key={side}>
                        <Radio checked={chosen[part] === side} onChange={() => choose(part, side)}>
                          <PartValue contract={contract} part={part} value={partOf(conflict[side], part)} />
                        </Radio>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    />
  );
}

function PartValue({ contract, part, value }: { readonly contract: RecordType; readonly part: Part; readonly value: unknown }) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { nameOf } = useDivisions(bureau);
  if (value === null || value === undefined || value === '') return <span className="muted">{say(formWords.emptyValue)}</span>;
  if (part === 'division') return <>{nameOf(String(value))}</>;
  if (part === 'place') {
    const { longitude, latitude } = value as EnteredPlace;
    return <>{coordinateText(longitude, latitude)}</>;
  }
  const field = contract.fields[part];
  return field ? <FieldValue short={isList(field.kind)} field={field} value={value} bureau={bureau} /> : null;
}
