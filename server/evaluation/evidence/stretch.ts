import type { Parameters } from './parameters.js';

/** The 32 days in which a business date lies, counted from 2000-01-01: about a month, and a shift of bits to compute for each record. */
export type Stretch = number;

export const stretchOf = (date: string): string => `((${date} - DATE '2000-01-01') >> 5)`;

/** Ranges of days, so that the list index serves. */
export function withinStretches(date: string, stretches: readonly Stretch[], parameters: Parameters): string {
  const day = (days: number) => parameters.add(new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10), 'date');
  return stretches.map((stretch) => `${date} BETWEEN ${day(stretch * 32)} AND ${day(stretch * 32 + 31)}`).join(' OR ');
}
