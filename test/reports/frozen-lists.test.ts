import { ContentCache } from '@fenghuo/server/evaluation/archive/content-cache';
import { findRecord, pageOf, recordsAt, sliceOf } from '@fenghuo/server/evaluation/archive/frozen-lists';
import { PassingPieces } from '@fenghuo/server/evaluation/archive/piece-store';
import { joined, ListWriter, RecordWriter } from '@fenghuo/server/evaluation/reports/list-writer';
import type { FrozenLists, FrozenRecord, Missed } from '@fenghuo/shared/evaluation/frozen-report';
import { beforeAll, describe, expect, it } from 'vitest';

const size = 12_345;
const dayAt = (place: number) => `2020-${String(12 - Math.floor(place / 1100)).padStart(2, '0')}-15`;
const records: readonly FrozenRecord[] = Array.from({ length: size }, (_, place) => ({
  date: dayAt(place), division: '610831000000', hash: null, id: `id-${place}`, photo: null, provenance: 'captured', state: 'closed', title: `${place}`,
  type: place < 7000 ? 'hazard' : 'inspection', version: 1,
}));
const even = records.flatMap((_, place) => (place % 2 === 0 ? [place] : []));
const odd = records.flatMap((_, place): Missed[] => (place % 2 === 0 ? [] : [[place, place % 3 === 0 ? 'voided' : 'period']]));
const pieces = new PassingPieces();
let lists: FrozenLists;

beforeAll(async () => {
  const written = new RecordWriter(pieces.keep);
  const [counted, more, notCounted] = [new ListWriter<number>(pieces.keep), new ListWriter<number>(pieces.keep), new ListWriter<Missed>(pieces.keep)];
  for (const [index, record] of records.entries()) {
    expect(written.add(record)).toBe(index);
    if (index % 777 === 0) await written.flush();
  }
  for (const place of even) (place < 7000 ? counted : more).add(place);
  for (const missed of odd) notCounted.add(missed);
  for (const list of [counted, more, notCounted]) await list.end();
  const label = { zh: '', en: '' };
  lists = {
    records: await written.end(), reasons: { voided: { label, basis: null }, period: { label, basis: null } }, reconstructed: false,
    evidence: [{ code: '1', part: 'value', counted: joined([counted.list, more.list]), notCounted: notCounted.list }],
  };
});

describe('lists in pieces', () => {
  it('hold what was put into them, from every place on', async () => {
    const [{ counted }] = lists.evidence as readonly [FrozenLists['evidence'][number]];
    expect([lists.records.count, counted.count]).toEqual([size, even.length]);
    for (const from of [0, 1, 3499, 3500, 4999, 5000, even.length - 3, even.length]) expect(await sliceOf(pieces, counted, from, 200)).toEqual(even.slice(from, from + 200));
    const places = [size - 1, 0, 499, 500, 500, 6999, 7000];
    expect(await recordsAt(pieces, lists, places)).toEqual(places.map((place) => records[place]));
  });

  it('are read page by page, with the reasons of all of them on the first', async () => {
    for (const set of ['counted', 'notCounted'] as const) {
      const ids: string[] = [];
      for (let after: string | null = null, first = true; first || after !== null; first = false) {
        const page = await pageOf(pieces, lists, '1', 'value', { set, after, limit: 199 });
        if (first && set === 'notCounted') expect(Object.fromEntries(page.reasons.map(({ code, count }) => [code, count]))).toEqual({ period: 4115, voided: 2057 });
        ids.push(...page.rows.map(({ id }) => id));
        after = page.next;
      }
      expect(ids).toEqual((set === 'counted' ? even : odd.map(([place]) => place)).map((place) => `id-${place}`));
    }
  });

  it('tell which record is among them by its type and day', async () => {
    for (const place of [0, 499, 500, 1099, 1100, 6999, 7000, 7499, 7500, size - 1]) {
      const { type, id, date } = records[place]!;
      expect(await findRecord(pieces, lists, { type, id, date })).toEqual(records[place]);
      expect(await findRecord(pieces, lists, { type: type === 'hazard' ? 'inspection' : 'hazard', id, date })).toBeUndefined();
    }
    expect(await findRecord(pieces, lists, { type: 'hazard', id: 'id-0', date: null })).toBeUndefined();
  });
});

describe('contents that are kept parsed', () => {
  it('are parsed once, up to so many bytes, those that were used last', async () => {
    const cache = new ContentCache(100);
    const read: string[] = [];
    const ask = (name: string, length = 40) => cache.read(name, async () => {
      read.push(name);
      return Buffer.from(JSON.stringify(name.padEnd(length - 2)));
    });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(String(await ask(name)).trim()).toBe(name);
    expect(read).toEqual(['a', 'b', 'c', 'b']);
    await ask('large', 101);
    await ask('large', 101);
    expect(read.slice(4)).toEqual(['large', 'large']);
    expect([cache.has('a'), cache.has('b'), cache.has('c'), cache.has('large')]).toEqual([true, true, false, false]);
  });
});
