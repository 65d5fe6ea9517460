import { minuteOf } from '@fenghuo/shared/calendar';
import type { Field } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { provenances } from '@fenghuo/shared/records/record-type';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { useDivisions } from '../../recordkeeping/data/use-divisions.js';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { screensOf } from '../../recordkeeping/use-record-type.js';
import { fieldText, titleOf } from '../../recordkeeping/values/field-text.js';
import { ErrorState, Loading } from '../../ui/page-states.js';
import { StateTag } from '../../ui/state-tag.js';
import { deskWords as words } from './desk.words.js';
import { deskAttachment, useDeskRecord, type DeskRecordKey } from './use-desk.js';

interface DeskRecordViewProps {
  readonly at: DeskRecordKey;
  readonly onOpen: (record: { readonly type: string; readonly id: string }) => void;
}

/** A record of the evidence as it was when the form was frozen. */
export function DeskRecordView({ at, onOpen }: DeskRecordViewProps) {
  const { say } = useLanguage();
  const { data, error, refetch } = useDeskRecord(at);
  const screens = screensOf(at.type);
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  if (!screens) return null;
  const { record, titles, supporting } = data;
  return (
    <article className="desk-record">
      <p className="muted">{say(screens.contract.label)} · {say(words.version, { version: record.version })}</p>
      <h2>{titleOf(screens.contract, record, say)}</h2>
      <Facts at={at} screens={screens} record={record} titles={titles} />
      {supporting.length > 0 && (
        <>
          <h3>{say(words.supporting)}</h3>
          <ul className="desk-supporting">
            {supporting.map((one) => {
              const label = screensOf(one.type)?.contract.label;
              return <li key={one.id}><button type="button" onClick={() => onOpen(one)}>{label ? say(label) : one.type} ›</button></li>;
            })}
          </ul>
        </>
      )}
    </article>
  );
}

interface FactsProps {
  readonly at: DeskRecordKey;
  readonly screens: RecordScreens;
  readonly record: AnyRecord;
  readonly titles: Readonly<Record<string, string>>;
}

function Facts({ at, screens: { contract, tones }, record, titles }: FactsProps) {
  const { say } = useLanguage();
  const { nameOf } = useDivisions(record.bureau);
  const state = contract.states[record.state];
  const fields = Object.entries(contract.fields).filter(([name]) => !isAbsent(record[name]));
  const facts: readonly (readonly [string, string, ReactNode])[] = [
    ...fields.map(([name, field]) => [name, say(field.label), <Value key={name} at={at} field={field} value={record[name]} titles={titles} />] as const),
    ['state', say(words.state), <StateTag key="state" tone={tones[record.state] ?? 'plain'} word={state ? say(state) : record.state} />],
    ['division', say(words.division), nameOf(record.division)],
    ['receivedAt', say(words.recordedAt), minuteOf(record.receivedAt)],
    ['provenance', say(words.provenance), say(provenances[record.provenance])],
  ];
  return <dl>{facts.map(([name, label, value]) => <Fragment key={name}><dt>{label}</dt><dd>{value}</dd></Fragment>)}</dl>;
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function Value({ at, field, value, titles }: { readonly at: DeskRecordKey; readonly field: Field; readonly value: unknown; readonly titles: FactsProps['titles'] }) {
  const { say } = useLanguage();
  if (field.kind === 'reference') return <>{titles[String(value)] ?? <span className="muted">{say(words.outside)}</span>}</>;
  const hashes = Array.isArray(value) ? value.map(String) : [String(value)];
  if (field.kind === 'photos' || field.kind === 'signature') {
    return (
      <span className="desk-photos">
        {hashes.map((hash, index) => (
          <a key={hash} href={deskAttachment(at, hash)} target="_blank" rel="noreferrer">
            <img src={deskAttachment(at, hash)} alt={say(words.photos, { index: index + 1 })} loading="lazy" />
          </a>
        ))}
      </span>
    );
  }
  if (field.kind === 'files') {
    return <>{hashes.map((hash, index) => <a key={hash} className="desk-file" href={deskAttachment(at, hash)} download>{say(words.file, { index: index + 1 })}</a>)}</>;
  }
  return <span className="desk-text">{fieldText(field, value, say)}{field.unit && <span className="unit">{say(field.unit)}</span>}</span>;
}
