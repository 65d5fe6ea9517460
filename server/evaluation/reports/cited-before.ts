import { compared } from '@fenghuo/shared/evaluation/checks';
import type { FormCheck } from '@fenghuo/shared/evaluation/form';
import type { FrozenRecord, FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';

type Counted = Pick<FrozenReport, 'records' | 'evidence'>;

/**
 * Records that the report of the year before counted under another date, and this year counts again: nothing that happened once counts in two
 * years (B3-1). What lasts (a plan in force, a camera in service) keeps its date and may.
 */
export function citedBefore(now: Counted, before: Counted): FormCheck {
  const earlier = new Map(countedIn(before).map((record) => [keyOf(record), record.date]));
  const moved = countedIn(now).filter((record) => earlier.has(keyOf(record)) && earlier.get(keyOf(record)) !== record.date);
  return compared({
    code: 'cited-before', severity: 'warns', relation: '=',
    sentence: { zh: '上年报告已计入的记录，不得改日期后计入本年', en: 'What last year\'s report counted does not count again under another date' },
    sides: { stated: { zh: '改日期后又计入', en: 'Counted again' }, computed: { zh: '应为', en: 'Should be' } },
  }, String(moved.length), '0');
}

const keyOf = ({ type, id }: FrozenRecord) => `${type}/${id}`;

function countedIn({ records, evidence }: Counted): readonly FrozenRecord[] {
  return [...new Set(evidence.flatMap((one) => one.counted))].map((place) => records[place]!);
}
