import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { provenances, seededProvenances } from '@fenghuo/shared/records/record-type';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { attachmentAddress } from '../../attachments/attachment-address.js';
import { useLanguage } from '../../language/use-language.js';
import { useDivisions } from '../../recordkeeping/data/use-divisions.js';
import { screensOf } from '../../recordkeeping/use-record-type.js';
import { fieldText } from '../../recordkeeping/values/field-text.js';
import { StateTag } from '../../ui/state-tag.js';
import { evidenceWords as words } from './evidence.words.js';

interface RecordLineProps {
  readonly bureau: string;
  readonly record: EvidenceRow;
  /** The line stands in a frozen report: it says which version of the record that was. */
  readonly frozen?: boolean;
}

/** One record behind a figure: date, place, title, photo, state. The whole line opens the record. */
export function RecordLine({ bureau, record, frozen = false }: RecordLineProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const { nameOf } = useDivisions(bureau);
  const screens = screensOf(record.type);
  const stateWord = screens?.contract.states[record.state];
  const titleField = screens?.contract.fields[screens.contract.title];
  const title = titleField ? fieldText(titleField, record.title, say) : record.title;
  const voided = record.reason?.code === 'voided';
  const seeded = seededProvenances.find((one) => one === record.provenance);
  const { role } = useProfile();
  const mendable = !frozen && record.reason !== null && !voided && record.reason.code !== 'demonstration' && screens !== undefined && screens.contract.may.amend.includes(role)
    && !(screens.contract.settled ?? []).includes(record.state);
  const content = (
    <>
      <span className="evidence-text">
        <span className="evidence-title">{title}</span>
        <span className="evidence-facts">
          <time dateTime={record.date}>{record.date}</time>
          <span>{nameOf(record.division)}</span>
          {screens && <span>{say(screens.contract.label)}</span>}
          {frozen && <span>{say(words.frozenVersion, { version: record.version })}</span>}
        </span>
      </span>
      {record.photo && (
        <img className="evidence-photo" src={attachmentAddress(record.photo, bureau)} alt={say(words.photo)} loading="lazy" />
      )}
      <span className="evidence-state">
        {voided
          ? <StateTag tone="voided" word={say(words.voided)} />
          : <StateTag tone={screens?.tones[record.state] ?? 'plain'} word={stateWord ? say(stateWord) : record.state} />}
        {seeded && <span className="evidence-provenance">{say(provenances[seeded])}</span>}
      </span>
    </>
  );
  if (!screens) return <div className="evidence-line">{content}</div>;
  const address = `/records/${screens.contract.path}/${record.id}`;
  const line = <Link className="evidence-line" to={linkTo(address)} title={say(words.openRecord, { title })}>{content}</Link>;
  if (!mendable) return line;
  return (
    <div className="evidence-mendable">
      {line}
      <Link className="evidence-mend" to={linkTo(`${address}/amend`)} aria-label={say(words.mendRecord, { title })}>{say(words.mend)}</Link>
    </div>
  );
}
