import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import type { RecordTable } from '../recordkeeping/record-table.js';
import { isId } from './reference-titles.js';
import type { RowIds } from './row-identity.js';

/** What is stored already of the rows of a portion. */
export interface KnownRows {
  /** When the row was captured that was imported before, by its operation: a repeat must ask for the same. */
  readonly captured: ReadonlyMap<string, string>;
  /** Records that a row names by their id, as those of an export do. */
  readonly records: ReadonlyMap<string, AnyRecord>;
}

export async function knownRows(
  sql: Sql, table: RecordTable, bureau: string, ids: readonly RowIds[], keys: readonly (string | null)[],
): Promise<KnownRows> {
  const captured = await sql<{ id: string; captured_at: Date }>(
    `SELECT op.id, record.captured_at FROM op JOIN ${table.name} AS record ON record.bureau = op.bureau AND record.id = op.record_id
     WHERE op.bureau = $1 AND op.id = ANY($2)`, [bureau, ids.map(({ operation }) => operation)]);
  const named = keys.filter((key) => key !== null && isId(key));
  const records = named.length === 0 ? [] : await sql(`SELECT ${table.selected} FROM ${table.name} WHERE bureau = $1 AND id = ANY($2)`, [bureau, named]);
  return {
    captured: new Map(captured.map(({ id, captured_at }) => [id, captured_at.toISOString()])),
    records: new Map(records.map((row) => table.toRecord(row)).map((record) => [record.id, record])),
  };
}
