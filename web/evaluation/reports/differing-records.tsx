import type { JournalledChange, RecordChange, RecordDifference, ReportDifference } from '@fenghuo/shared/evaluation/difference';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useDivisions } from '../../recordkeeping/data/use-divisions.js';
import { screensOf } from '../../recordkeeping/use-record-type.js';
import { fieldText } from '../../recordkeeping/values/field-text.js';
import { StateTag, type Tone } from '../../ui/state-tag.js';
import { ChangeTold } from '../changes/change-told.js';
import { differenceWords as words } from './lifecycle.words.js';

const tones: Readonly<Record<RecordChange, Tone>> = { left: 'voided', entered: 'done', changed: 'attention' };

interface DifferingRecordsProps {
  readonly difference: ReportDifference;
  readonly bureau: string;
}

/** The records that count on one side alone or in another version: what was done to them, by whom, when. */
export function DifferingRecords({ difference, bureau }: DifferingRecordsProps) {
  const { say } = useLanguage();
  const names = new Map(difference.rows.map(({ code, name }) => [code, say(name)]));
  return (
    <div className="reports-scroll">
      <table className="reports-table differing-records">
        <tbody>
          {difference.records.map((one) => {
            const key = `${one.record.type}/${one.record.id}`;
            const rows = one.codes.map((code) => names.get(code) ?? code);
            return <Line key={key} one={one} bureau={bureau} change={difference.changes[key]} names={rows} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly one: RecordDifference;
  readonly bureau: string;
  readonly change: JournalledChange | undefined;
  readonly names: readonly string[];
}

function Line({ one: { change: kind, record, versionBefore, versionAfter }, bureau, change, names }: LineProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const { nameOf } = useDivisions(bureau);
  const screens = screensOf(record.type);
  const titleField = screens?.contract.fields[screens.contract.title];
  const title = titleField ? fieldText(titleField, record.title, say) : record.title;
  return (
    <tr>
      <td><StateTag tone={tones[kind]} word={say(words[kind])} /></td>
      <td>
        {screens ? <Link to={linkTo(`/records/${screens.contract.path}/${record.id}`)}>{title}</Link> : title}
        <br /><span className="muted">{record.date} · {nameOf(record.division)}{screens && ` · ${say(screens.contract.label)}`}</span>
      </td>
      <td>
        <ChangeTold type={record.type} change={change} versions={{ before: versionBefore, after: versionAfter }} />
      </td>
      <td className="muted">{say(words.inRows, { rows: names.join('、') })}</td>
    </tr>
  );
}
