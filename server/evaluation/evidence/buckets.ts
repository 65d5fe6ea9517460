import type { FigurePartial } from './compile.js';
import type { Series } from './partials.js';
import type { Position, RecordSet } from './rows.js';
import { daysOfBucket, type Bucket } from './stretch.js';

const inSet = ({ counted, missed }: FigurePartial, set: RecordSet): number => (set === 'counted' ? counted : missed);

/** The buckets that have records of a set, newest first. */
export function bucketsOf(series: Series<FigurePartial>, set: RecordSet): readonly Bucket[] {
  return [...series].filter(([, partial]) => inSet(partial, set) > 0).map(([bucket]) => bucket).sort((a, b) => daysOfBucket(b)[0] - daysOfBucket(a)[0]);
}

/** As many of them, newest first, as surely hold the records of a page: a scan then ends with it, however seldom a record is of the set. */
export function bucketsOfPage(series: Series<FigurePartial>, set: RecordSet, after: Position | null, limit: number): readonly Bucket[] {
  const last = after ? Math.floor((Date.parse(after.date) - Date.UTC(2000, 0, 1)) / 86_400_000) : Infinity;
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
