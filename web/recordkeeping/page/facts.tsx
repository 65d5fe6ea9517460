import { minuteOf } from '@fenghuo/shared/calendar';
import { isList, type Field } from '@fenghuo/shared/records/field';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { placeSources, provenances } from '@fenghuo/shared/records/record-type';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { coordinateText } from '../../ui/coordinates.js';
import { useDivisions } from '../data/use-divisions.js';
import { useHistory } from '../data/use-records.js';
import type { RecordScreens } from '../record-screens.js';
import { recordWords } from '../recordkeeping.words.js';
import { FieldValue } from '../values/field-value.js';
import { valueWords } from '../values/values.words.js';
import { pageWords } from './page.words.js';

interface Props {
  readonly contract: RecordType;
  readonly record: AnyRecord;
}

/** What the record says: the fields of its type, without empty ones that say nothing beside the others. */
export function ContentFacts({ screens: { contract, idle }, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const needless = (idle?.(record) ?? []).filter((name) => record[name] === null);
  const facts = Object.entries(contract.fields).filter(([name, { kind }]) => !isList(kind) && !needless.includes(name)).map(([name, field]) => (
    [say(field.label), <Fact key={name} field={field} value={record[name]} bureau={record.bureau} />] as const
  ));
  return <FactList title={say(recordWords.facts)} facts={facts} />;
}

/** What the system worked out is told from what a person entered. */
function Fact({ field, value, bureau }: { readonly field: Field; readonly value: unknown; readonly bureau: string }) {
  const { say } = useLanguage();
  return (
    <>
      <FieldValue field={field} value={value} bureau={bureau} />
      {field.derived && value !== null && <span className="computed" title={say(valueWords.computedHint)}>{say(valueWords.computed)}</span>}
    </>
  );
}

/** Where, when and how it was recorded. */
export function CaptureFacts({ contract, record }: Props) {
  const { say } = useLanguage();
  const { nameOf } = useDivisions(record.bureau);
  const { data: history } = useHistory(contract, record.bureau, record.id);
  const authorName = history?.find(({ actor }) => actor === record.author)?.actorName ?? record.author;
  const { longitude, latitude, accuracy, placeSource } = record;
  const source = placeSource ? ` · ${say(placeSources[placeSource])}` : '';
  const ring = accuracy === null ? '' : ` · ${say(recordWords.metres, { metres: Math.round(accuracy) })}`;
  const coordinates = longitude === null || latitude === null
    ? <span className="muted">{say(recordWords.noCoordinates)}</span>
    : `${coordinateText(longitude, latitude)}${ring}${source}`;
  return (
    <FactList
      title={say(recordWords.capture)}
      facts={[
        [say(recordWords.division), nameOf(record.division)],
        [say(recordWords.coordinates), coordinates],
        [say(recordWords.author), authorName],
        [say(recordWords.capturedAt), <>{minuteOf(record.capturedAt)}<ClockOffset offset={record.clockOffset} /></>],
        [say(recordWords.receivedAt), minuteOf(record.receivedAt)],
        [say(recordWords.provenance), say(provenances[record.provenance])],
        [say(recordWords.version), say(recordWords.versionOf, { version: record.version })],
      ]}
    />
  );
}

const worthSaying = 5_000;

/** A clock that was wrong by more than a few seconds is said beside its time. */
function ClockOffset({ offset }: { readonly offset: number | null }) {
  const { say } = useLanguage();
  if (offset === null || Math.abs(offset) < worthSaying) return null;
  const words = offset > 0 ? pageWords.clockAhead : pageWords.clockBehind;
  return <span className="unit">（{say(words, { seconds: Math.round(Math.abs(offset) / 1000) })}）</span>;
}

function FactList({ title, facts }: { readonly title: string; readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <section className="panel facts">
      <h2>{title}</h2>
      <dl>{facts.map(([label, value]) => <Fragment key={label}><dt>{label}</dt><dd>{value}</dd></Fragment>)}</dl>
    </section>
  );
}
