import type { Label } from '@fenghuo/shared/label';
import type { AnyRecord, Provenance } from '@fenghuo/shared/records/record-type';
import { today } from '../../api/clock.js';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import type { RecordScreens } from '../record-screens.js';
import { recordWords } from '../recordkeeping.words.js';
import { marksOf } from './marks.js';
import './values.css';

/** The state of a record and what stands beside it today. */
export function RecordState({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  if (record.voidedAt !== null) return <StateTag tone="voided" word={say(recordWords.voided)} title={record.voidReason ?? undefined} />;
  const label = screens.contract.states[record.state];
  const marks = marksOf(screens, record, today());
  return (
    <span className="record-state">
      <StateTag tone={screens.tones[record.state] ?? 'plain'} word={label ? say(label) : record.state} />
      {marks.map(({ tone, word }) => <StateTag key={word.en} tone={tone} word={say(word)} />)}
    </span>
  );
}

/** How the record came about, said wherever it is not the ordinary way. */
export function ProvenanceTag({ record }: { readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const told = tellings[record.provenance];
  return told ? <span className={`provenance provenance-${record.provenance}`} title={say(told.sentence)}>{say(told.word)}</span> : null;
}

const tellings: Partial<Record<Provenance, { readonly word: Label; readonly sentence: Label }>> = {
  reconstructed: { word: recordWords.reconstructed, sentence: recordWords.reconstructedNotice },
  demonstration: { word: recordWords.demonstration, sentence: recordWords.demonstrationNotice },
};
