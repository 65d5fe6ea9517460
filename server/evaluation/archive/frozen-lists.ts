import { verdictsIn, type EvaluationForm, type EvidencePage, type EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { FrozenList, FrozenLists, FrozenRecord, Missed, Piece, RecordPiece } from '@fenghuo/shared/evaluation/frozen-report';
import type { CountedRecord } from '@fenghuo/shared/evaluation/difference';
import { Refusal } from '@fenghuo/shared/problems';
import { entriesOf, type Pieces } from './piece-store.js';

/** Every entry of a list, a piece at a time. */
export async function* piecesOf<Entry>(pieces: Pieces, list: FrozenList<Entry, Piece<Entry>>): AsyncGenerator<readonly Entry[]> {
  for (const piece of list.pieces) yield entriesOf(pieces, piece);
}

/** The entries from a place on, no piece read that has none of them. */
export async function sliceOf<Entry>(pieces: Pieces, list: FrozenList<Entry, Piece<Entry>>, from: number, limit: number): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let first = 0;
  for (const piece of list.pieces) {
    const [begin, end] = [Math.max(0, from - first), Math.min(piece.count, from + limit - first)];
    if (begin < end) found.push(...(await entriesOf(pieces, piece)).slice(begin, end));
    first += piece.count;
  }
  return found;
}

/** The records at those places, in their order. */
export async function recordsAt(pieces: Pieces, { records }: FrozenLists, places: readonly number[]): Promise<readonly FrozenRecord[]> {
  const found = new Map<number, FrozenRecord>();
  const wanted = [...new Set(places)].sort((one, other) => one - other);
  let first = 0;
  let next = 0;
  for (const piece of records.pieces) {
    const beyond = first + piece.count;
    if (wanted[next] !== undefined && wanted[next]! < beyond) {
      const entries = await entriesOf(pieces, piece);
      for (; wanted[next] !== undefined && wanted[next]! < beyond; next += 1) found.set(wanted[next]!, entries[wanted[next]! - first]!);
    }
    first = beyond;
  }
  return places.map((place) => found.get(place)!);
}

/** The record with that name among the evidence; undefined where it is none. `date`: of the record as it was then, null where there was none. */
export async function findRecord(
  pieces: Pieces, { records }: FrozenLists, { type, id, date }: { readonly type: string; readonly id: string; readonly date: string | null },
): Promise<FrozenRecord | undefined> {
  for (const [index, piece] of records.pieces.entries()) {
    if (!mayHold(piece, records.pieces[index + 1], type, date)) continue;
    const found = (await entriesOf(pieces, piece)).find((one) => one.type === type && one.id === id);
    if (found) return found;
  }
  return undefined;
}

/** By type, and within a type from the newest to the oldest. */
function mayHold({ first }: RecordPiece, next: RecordPiece | undefined, type: string, date: string | null): boolean {
  if (!first) return true;
  if (date === null) return false;
  const begins = first[0] < type || (first[0] === type && first[1] >= date);
  return begins && (!next?.first || next.first[0] > type || (next.first[0] === type && next.first[1] <= date));
}

interface PageRequest {
  readonly set: 'counted' | 'notCounted';
  readonly after: string | null;
  readonly limit: number;
}

/** A page of frozen evidence; the cursor is the place of its first record. @throws Refusal `row-unknown`, `contract-broken`. */
export async function pageOf(pieces: Pieces, lists: FrozenLists, code: string, part: string, { set, after, limit }: PageRequest): Promise<EvidencePage> {
  const found = lists.evidence.find((one) => one.code === code && one.part === part);
  if (!found) throw new Refusal('row-unknown', { row: part === 'value' ? code : `${code} (${part})` });
  const from = after === null ? 0 : placeIn(after);
  const entries: readonly Missed[] | readonly number[] = await sliceOf<Missed | number>(pieces, found[set], from, limit) as readonly Missed[] | readonly number[];
  const records = await recordsAt(pieces, lists, entries.map((entry) => (typeof entry === 'number' ? entry : entry[0])));
  const rows = entries.map((entry, index): EvidenceRow => {
    const { hash: _, ...record } = records[index]!;
    return { ...record, reason: typeof entry === 'number' ? null : { code: entry[1], ...lists.reasons[entry[1]]! } };
  });
  const { count } = found[set];
  return {
    rows, total: count, next: from + limit < count ? String(from + limit) : null,
    reasons: set === 'counted' || from > 0 ? [] : await reasonsOf(pieces, lists, found.notCounted),
  };
}

async function reasonsOf(pieces: Pieces, { reasons }: FrozenLists, list: FrozenList<Missed>): Promise<EvidencePage['reasons']> {
  const counts = new Map<string, number>();
  for await (const piece of piecesOf(pieces, list)) {
    for (const [, reason] of piece) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ code: name, label: reasons[name]!.label, count })).sort((a, b) => b.count - a.count);
}

/** 1 at the place of each record that any number counts. */
export async function countedPlaces(pieces: Pieces, { records, evidence }: FrozenLists): Promise<Uint8Array> {
  const counted = new Uint8Array(records.count);
  for (const list of evidence) {
    for await (const places of piecesOf(pieces, list.counted)) for (const place of places) counted[place] = 1;
  }
  return counted;
}

function placeIn(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Refusal('contract-broken');
  return Number(cursor);
}

/**
 * Every record that the form counts, by `value` of rows and figures; what decides about the whole form counts by its inputs alone, and what only
 * outputs state does not. Records that the same figures count share one array of codes.
 */
export async function* countedRecords(pieces: Pieces, form: EvaluationForm, lists: FrozenLists): AsyncGenerator<readonly CountedRecord[]> {
  const own = new Set([...form.rows, ...form.figures].map(({ code }) => code));
  const verdicts = new Set(verdictsIn(form).map(({ code }) => code));
  // A number for each set of codes, and where a further code leads from it.
  const sets: { readonly codes: readonly string[]; readonly with: Map<string, number> }[] = [{ codes: [], with: new Map() }];
  const standing = new Uint32Array(lists.records.count);
  for (const { code, part, counted } of lists.evidence) {
    if (part === 'value' ? !own.has(code) : !verdicts.has(code)) continue;
    for await (const places of piecesOf(pieces, counted)) {
      for (const place of places) standing[place] = withCode(sets, standing[place]!, code);
    }
  }
  let first = 0;
  for await (const portion of piecesOf(pieces, lists.records)) {
    yield portion.flatMap((record, index) => {
      const { codes } = sets[standing[first + index]!]!;
      return codes.length === 0 ? [] : [{ record, codes }];
    });
    first += portion.length;
  }
}

function withCode(sets: { readonly codes: readonly string[]; readonly with: Map<string, number> }[], from: number, code: string): number {
  const { codes, with: further } = sets[from]!;
  if (codes.at(-1) === code) return from;
  const known = further.get(code) ?? sets.push({ codes: [...codes, code], with: new Map() }) - 1;
  further.set(code, known);
  return known;
}
