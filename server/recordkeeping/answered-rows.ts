import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import type { Change, Facts } from './record-rules.js';

type OfRow = AnyRecord & { readonly assessedYear: number; readonly row: string };
const keyOf = (year: number, row: string) => `${year} ${row}`;

/**
 * For types of which a row of the evaluation has one in a year: whether it is `taken`, by record id. Two that arrive together are told apart
 * by the unique index. `table` is the type's own, a constant of its rules.
 */
export async function answeredRows(sql: Sql, table: string, bureau: string, changes: readonly Change[]): Promise<ReadonlyMap<string, Facts>> {
  const rows = changes.map(({ after }) => after as OfRow);
  const found = await sql<{ year: number; row: string }>(
    `SELECT t.assessed_year AS year, t."row" FROM ${table} t
     WHERE t.bureau = $1 AND t.assessed_year = ANY($2) AND t."row" = ANY($3) AND t.voided_at IS NULL`,
    [bureau, rows.map(({ assessedYear }) => assessedYear), rows.map(({ row }) => row)]);
  const taken = new Set(found.map(({ year, row }) => keyOf(year, row)));
  return new Map(rows.map(({ id, assessedYear, row }) => [id, { taken: taken.has(keyOf(assessedYear, row)) }]));
}
