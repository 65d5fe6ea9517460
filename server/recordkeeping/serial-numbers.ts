import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Pending, Sql } from '../database/database.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { Change } from './record-rules.js';

interface Wanted {
  readonly edit: PreparedEdit;
  readonly change: Change;
  readonly series: string;
  readonly year: number;
}

/** Numbers that are held for new records: more than will be used where the ledger turns some down. */
export interface HeldNumbers {
  /** Gives them to those of the records that are still there, in their order, and gives back what is left. */
  give(judged: Map<PreparedEdit, Change>): void;
}

/**
 * Holds numbers for new records that every rule has let pass. A number once given is used, because the counter is taken back with the transaction
 * or the savepoint that took it. The counter stays locked until COMMIT, which is what keeps the numbers without holes.
 */
export async function holdNumbers(sql: Sql, pending: Pending, bureau: string, judged: ReadonlyMap<PreparedEdit, Change>): Promise<HeldNumbers> {
  const counts = new Map<string, { series: string; year: number; count: number }>();
  for (const { series, year } of [...judged].flatMap(([edit, change]) => wantedBy(edit, change))) {
    const before = counts.get(`${series} ${year}`)?.count ?? 0;
    counts.set(`${series} ${year}`, { series, year, count: before + 1 });
  }
  const ordered = [...counts.values()].sort((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : a.year - b.year));
  const rows = ordered.length === 0 ? [] : await sql<{ series: string; year: number; last: number }>(
    `INSERT INTO serial_number (bureau, series, year, last)
     SELECT $1, s, y, c FROM unnest($2::text[], $3::integer[], $4::integer[]) AS new(s, y, c)
     ON CONFLICT (bureau, series, year) DO UPDATE SET last = serial_number.last + excluded.last RETURNING series, year, last`,
    [bureau, ordered.map(({ series }) => series), ordered.map(({ year }) => year), ordered.map(({ count }) => count)], 'kept');
  const given = new Map(rows.map(({ series, year, last }) => [`${series} ${year}`, last - counts.get(`${series} ${year}`)!.count]));
  return {
    give(left) {
      for (const { edit, change, series, year } of [...left].flatMap(([one, its]) => wantedBy(one, its))) {
        const key = `${series} ${year}`;
        const n = given.get(key)! + 1;
        given.set(key, n);
        const { numbered } = edit.table.contract;
        left.set(edit, { ...change, after: { ...change.after, [numbered!.field]: numbered!.format({ kind: kindOf(edit, change.after), year, n }) } });
      }
      for (const { series, year, last } of rows) {
        const used = given.get(`${series} ${year}`)!;
        if (used < last) pending.add(sql('UPDATE serial_number SET last = $4 WHERE bureau = $1 AND series = $2 AND year = $3', [bureau, series, year, used]));
      }
    },
  };
}

function wantedBy(edit: PreparedEdit, change: Change): readonly Wanted[] {
  const { contract } = edit.table;
  if (!contract.numbered || change.before !== null) return [];
  const kind = kindOf(edit, change.after);
  return [{ edit, change, series: kind === null ? contract.name : `${contract.name}/${kind}`, year: Number(String(change.after[contract.listedBy]).slice(0, 4)) }];
}

function kindOf({ table: { contract } }: PreparedEdit, after: AnyRecord): string | null {
  return contract.numbered?.by ? String(after[contract.numbered.by]) : null;
}
