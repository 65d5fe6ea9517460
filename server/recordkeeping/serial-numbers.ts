import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { Change } from './record-rules.js';

interface Wanted {
  readonly edit: PreparedEdit;
  readonly change: Change;
  readonly series: string;
  readonly year: number;
}

/**
 * Gives new records their numbers, after every rule has let them pass: a number once given is used, because the counter is taken back with
 * the transaction or the savepoint that took it. The counter stays locked until COMMIT, which is what keeps the numbers without holes.
 */
export async function giveNumbers(sql: Sql, bureau: string, judged: Map<PreparedEdit, Change>): Promise<void> {
  const wanted = [...judged].flatMap(([edit, change]) => wantedBy(edit, change));
  if (wanted.length === 0) return;
  const counts = new Map<string, { series: string; year: number; count: number }>();
  for (const { series, year } of wanted) {
    const before = counts.get(`${series} ${year}`)?.count ?? 0;
    counts.set(`${series} ${year}`, { series, year, count: before + 1 });
  }
  const ordered = [...counts.values()].sort((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : a.year - b.year));
  const rows = await sql<{ series: string; year: number; last: number }>(
    `INSERT INTO serial_number (bureau, series, year, last)
     SELECT $1, s, y, c FROM unnest($2::text[], $3::integer[], $4::integer[]) AS new(s, y, c)
     ON CONFLICT (bureau, series, year) DO UPDATE SET last = serial_number.last + excluded.last RETURNING series, year, last`,
    [bureau, ordered.map(({ series }) => series), ordered.map(({ year }) => year), ordered.map(({ count }) => count)]);
  const next = new Map(rows.map(({ series, year, last }) => [`${series} ${year}`, last - counts.get(`${series} ${year}`)!.count]));
  for (const { edit, change, series, year } of wanted) {
    const key = `${series} ${year}`;
    const n = next.get(key)! + 1;
    next.set(key, n);
    const { numbered } = edit.table.contract;
    judged.set(edit, { ...change, after: { ...change.after, [numbered!.field]: numbered!.format({ kind: kindOf(edit, change.after), year, n }) } });
  }
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
