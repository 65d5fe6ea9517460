import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { provenances } from '@fenghuo/shared/records/record-type';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
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
}

/** One record behind a figure: date, place, title, photo, state. The whole line opens the record. */
export function RecordLine({ bureau, record }: RecordLineProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const { nameOf } = useDivisions(bureau);
  const screens = screensOf(record.type);
  const stateWord = screens?.contract.states[record.state];
  const titleField = screens?.contract.fields[screens.contract.title];
  const title = titleField ? fieldText(titleField, record.title, say) : record.title;
  const voided = record.reason?.code === 'voided';
  const content = (
    <>
      <span className="evidence-text">
        <span className="evidence-title">{title}</span>
        <span className="evidence-facts">
          <time dateTime={record.date}>{record.date}</time>
          <span>{nameOf(record.division)}</span>
          {screens && <span>{say(screens.contract.label)}</span>}
        </span>
      </span>
      {record.photo && (
        <img className="evidence-photo" src={attachmentAddress(record.photo, bureau)} alt={say(words.photo)} loading="lazy" />
      )}
      <span className="evidence-state">
        {voided
          ? <StateTag tone="voided" word={say(words.voided)} />
          : <StateTag tone={screens?.tones[record.state] ?? 'plain'} word={stateWord ? say(stateWord) : record.state} />}
        {record.provenance === 'reconstructed' && <span className="evidence-provenance">{say(provenances.reconstructed)}</span>}
      </span>
    </>
  );
  if (!screens) return <div className="evidence-line">{content}</div>;
  return (
    <Link className="evidence-line" to={linkTo(`/records/${screens.contract.path}/${record.id}`)} title={say(words.openRecord, { title })}>
      {content}
    </Link>
  );
}
