import { Exact } from '../schemas.js';

/** No `from`, no `to`: without end on that side. */
export interface Range {
  readonly from?: string | undefined; readonly fromIncluded: boolean; readonly to?: string | undefined; readonly toIncluded: boolean;
}

/** The first range that holds no value, or shares one with another range; a gap is allowed, its values are for a person. */
export function flawOfRanges(ranges: readonly Range[]): { readonly code: 'range-empty' | 'ranges-overlap'; readonly index: number } | null {
  const empty = ranges.findIndex(isEmpty);
  if (empty !== -1) return { code: 'range-empty', index: empty };
  const ascending = ranges.map((range, index) => ({ range, index, from: new Exact(range.from ?? -Infinity) }))
    .toSorted((one, other) => one.from.cmp(other.from) || Number(other.range.fromIncluded) - Number(one.range.fromIncluded));
  const overlaps = ascending.slice(1).flatMap((one, before) =>
    (endsBefore(ascending[before]!.range, one.range) ? [] : [Math.max(one.index, ascending[before]!.index)]));
  return overlaps.length > 0 ? { code: 'ranges-overlap', index: Math.min(...overlaps) } : null;
}

function isEmpty({ from, fromIncluded, to, toIncluded }: Range): boolean {
  if (from === undefined || to === undefined) return false;
  const order = new Exact(from).cmp(to);
  return order > 0 || (order === 0 && !(fromIncluded && toIncluded));
}

function endsBefore(one: Range, other: Range): boolean {
  if (one.to === undefined || other.from === undefined) return false;
  const order = new Exact(one.to).cmp(other.from);
  return order < 0 || (order === 0 && !(one.toIncluded && other.fromIncluded));
}
