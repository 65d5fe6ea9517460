import type { RecordType } from '@fenghuo/shared/records/record-type';
import { inputNames, same, type Entry } from './entry.js';

/** A part of an entry: the name of a field, `division` or `place`. */
export type Part = string;

export interface Conflicted {
  /** Version that the record has now. */
  readonly version: number;
  readonly theirs: Entry;
  readonly mine: Entry;
  /** Parts that both changed, differently. */
  readonly parts: readonly Part[];
  readonly chosen: Readonly<Record<Part, 'theirs' | 'mine'>>;
  readonly undecided: boolean;
}

/** My changes laid over theirs. Where both changed the same part differently, theirs stands until a person decides. */
export function merge(contract: RecordType, before: Entry, theirs: Entry, mine: Entry): { merged: Entry; parts: readonly Part[] } {
  const differs = (one: Entry, other: Entry, part: Part) => !same(partOf(one, part), partOf(other, part));
  const changedByMe = inputNames(contract).filter((part) => differs(before, mine, part));
  const parts = changedByMe.filter((part) => differs(before, theirs, part) && differs(theirs, mine, part));
  const merged = changedByMe.filter((part) => !parts.includes(part)).reduce((entry, part) => takePart(entry, mine, part), theirs);
  return { merged, parts };
}

export function partOf(entry: Entry, part: Part): unknown {
  if (part === 'division') return entry.division;
  return part === 'place' ? entry.place : entry.values[part];
}

export function takePart(into: Entry, from: Entry, part: Part): Entry {
  if (part === 'division') return { ...into, division: from.division };
  if (part === 'place') return { ...into, place: from.place };
  return { ...into, values: { ...into.values, [part]: from.values[part] } };
}
