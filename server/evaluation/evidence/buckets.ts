import type { FigurePartial } from './compile.js';
import type { Position, RecordSet } from './rows.js';
import type { Series } from './series.js';
import { daysOfBucket, type Bucket } from './stretch.js';

const inSet = ({ counted, missed }: FigurePartial, set: RecordSet): number => (set === 'counted' ? counted : missed);

/** The buckets that have records of a set, newest first. */
export function bucketsOf(series: Series<FigurePartial>, set: RecordSet): readonly Bucket[] {
  return [...series].filter(([, partial]) => inSet(partial, set) > 0).map(([bucket]) => bucket).sort((a, b) => daysOfBucket(b)[0] - daysOfBucket(a)[0]);
}

/** As many of them, newest first, as surely hold the records of a page: a scan then ends with it, however seldom a record is of the set. */
export function bucketsOfPage(series: Series<FigurePartial>, set: RecordSet, after: Position | null, limit: number): readonly Bucket[] {
  const last = after ? dayOf(after.date) : Infinity;
  const wanted: Bucket[] = [];
  let sure = 0;
  for (const bucket of bucketsOf(series, set)) {
    if (sure >= limit) break;
    const [first, end] = daysOfBucket(bucket);
    if (first > last) continue;
    wanted.push(bucket);
    // Of the bucket where the page before ended, nobody knows how many are left.
    if (end < last) sure += inSet(series.get(bucket)!, set);
  }
  return wanted;
}

/** How many counted records surely lie before a day, and the buckets that lie across it. */
export function countedBefore(series: Series<FigurePartial>, day: string): { readonly before: number; readonly across: readonly Bucket[] } {
  const number = dayOf(day);
  const buckets = bucketsOf(series, 'counted').map((bucket) => ({ bucket, days: daysOfBucket(bucket) }));
  return {
    before: buckets.filter(({ days: [, last] }) => last < number).reduce((sum, { bucket }) => sum + series.get(bucket)!.counted, 0),
    across: buckets.filter(({ days: [first, last] }) => first < number && last >= number).map(({ bucket }) => bucket),
  };
}

const dayOf = (date: string): number => Math.floor((Date.parse(date) - Date.UTC(2000, 0, 1)) / 86_400_000);
