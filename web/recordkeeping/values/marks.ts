import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Mark, RecordScreens } from '../record-screens.js';
import { recordWords } from '../recordkeeping.words.js';

/** Before every deadline there is: what still stands beside a record on that day does not stand there because of the day. */
const beforeAll = '1900-01-01';

/**
 * What stands beside the state of a record today. A record rebuilt from a report of a past year tells how things stood; nobody can meet its
 * deadlines any more, so that a passed one is said quietly and once.
 */
export function marksOf({ marks }: RecordScreens, record: AnyRecord, today: string): readonly Mark[] {
  const all = marks?.(record, today) ?? [];
  if (record.provenance !== 'reconstructed' || all.length === 0) return all;
  const lasting = new Set(marks?.(record, beforeAll).map(({ word }) => word.zh));
  const kept = all.filter(({ word }) => lasting.has(word.zh));
  return kept.length === all.length ? all : [...kept, { tone: 'plain', word: recordWords.deadlinePast }];
}
