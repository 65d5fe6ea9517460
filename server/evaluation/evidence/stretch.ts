import type { Parameters } from './parameters.js';

/** The 32 days in which a business date lies, counted from 2000-01-01: about a month, and a shift of bits to compute for each record. */
export type Stretch = number;

/**
 * A stretch as a whole, or one day of it: what is counted together. The stretch times 64, and for a day one more than its place in the stretch.
 */
export type Bucket = number;

/** A business date as the number of days since 2000-01-01. */
export type Day = number;

/** What is to be counted: everything by stretches, or some stretches as a whole and some days by themselves. */
export type Extent = 'all' | { readonly whole: readonly Stretch[]; readonly days: readonly Day[] };

export const dayNumber = (date: string): string => `(${date} - DATE '2000-01-01')`;

export const stretchOfDay = (day: Day): Stretch => day >> 5;
export const stretchOfBucket = (bucket: Bucket): Stretch => bucket >> 6;
export const bucketOfDay = (day: Day): Bucket => ((day >> 5) << 6) + 1 + (day & 31);
export const daysOfStretch = (stretch: Stretch): readonly Day[] => Array.from({ length: 32 }, (_, index) => stretch * 32 + index);

/** First and last day of a bucket. */
export function daysOfBucket(bucket: Bucket): readonly [Day, Day] {
  const [first, place] = [stretchOfBucket(bucket) * 32, bucket & 63];
  return place === 0 ? [first, first + 31] : [first + place - 1, first + place - 1];
}

/** The bucket of a record, as SQL. */
export function bucketOf(date: string, extent: Extent, parameters: Parameters): string {
  const day = dayNumber(date);
  const [whole, single] = [`((${day} >> 5) << 6)`, `(((${day} >> 5) << 6) + 1 + (${day} & 31))`];
  if (extent === 'all' || extent.days.length === 0) return whole;
  if (extent.whole.length === 0) return single;
  return `(CASE WHEN (${day} >> 5) = ANY (${parameters.add(extent.whole, 'integer[]')}) THEN ${whole} ELSE ${single} END)`;
}

/** The records of an extent, as SQL beginning with AND: ranges of days, so that the list index serves. */
export function within(date: string, extent: Extent, parameters: Parameters): string {
  if (extent === 'all') return '';
  return withinDays(date, [...extent.whole.flatMap(daysOfStretch), ...extent.days], parameters);
}

/** The same of the buckets named. */
export const withinBuckets = (date: string, buckets: readonly Bucket[], parameters: Parameters): string =>
  withinDays(date, buckets.flatMap((bucket) => {
    const [first, last] = daysOfBucket(bucket);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }), parameters);

function withinDays(date: string, days: readonly Day[], parameters: Parameters): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const ranges: [Day, Day][] = [];
  for (const day of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else ranges.push([day, day]);
  }
  const dateOf = (day: Day) => parameters.add(new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10), 'date');
  return `AND (${ranges.map(([from, to]) => `${date} BETWEEN ${dateOf(from)} AND ${dateOf(to)}`).join(' OR ')})`;
}
