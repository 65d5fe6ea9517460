import type { Label } from '@fenghuo/shared/label';
import type { AnyRecord, Provenance } from '@fenghuo/shared/records/record-type';
import type { Mark, RecordScreens } from '../record-screens.js';
import { recordWords } from '../recordkeeping.words.js';

/** Before every deadline there is: what still stands beside a record on that day does not stand there because of the day. */
const beforeAll = '1900-01-01';

/** Nobody can meet the deadlines of these: what is said once where one has passed. */
const past: Partial<Record<Provenance, Label>> = { reconstructed: recordWords.deadlinePast, demonstration: recordWords.demonstrationPast };

/**
 * What stands beside the state of a record today. A record rebuilt from a report of a past year tells how things stood, a demonstration how they
 * could have stood: a deadline that has passed is said quietly and once.
 */
export function marksOf({ marks }: RecordScreens, record: AnyRecord, today: string): readonly Mark[] {
  const all = marks?.(record, today) ?? [];
  const said = past[record.provenance];
  if (!said || all.length === 0) return all;
  const lasting = new Set(marks?.(record, beforeAll).map(({ word }) => word.zh));
  const kept = all.filter((mark) => lasting.has(mark.word.zh));
  return kept.length === all.length ? all : [...kept, { tone: 'plain', word: said }];
}
