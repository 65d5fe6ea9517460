import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import type { PreparedEdit } from './prepared-edit.js';
import { photosOf } from './read-for-edits.js';
import type { Change } from './record-rules.js';
import type { RecordTable } from './record-table.js';

/** Another writer was faster between the reading and the writing; the edit is judged again on what it left. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

export async function insertOperations(sql: Sql, bureau: string, judged: ReadonlyMap<PreparedEdit, Change>, now: Date): Promise<void> {
  if (judged.size === 0) return;
  const rows = [...judged].map(([edit, { after }]) => ({
    bureau, id: edit.operation, hash: `\\x${edit.hash.toString('hex')}`, record_type: edit.table.contract.name, record_id: after.id,
    version: after.version, division: after.division, at: now.toISOString(),
  }));
  await sql('INSERT INTO op SELECT * FROM jsonb_populate_recordset(NULL::op, $1::jsonb)', [JSON.stringify(rows)]);
}

export async function insertRecords(sql: Sql, table: RecordTable, records: readonly AnyRecord[]): Promise<void> {
  if (records.length === 0) return;
  await sql(
    `INSERT INTO ${table.name} (${table.selected})
     SELECT ${table.selected} FROM jsonb_populate_recordset(NULL::${table.name}, $1::jsonb)`,
    [JSON.stringify(records.map((record) => table.toRow(record)))]);
}

export async function updateRecords(sql: Sql, table: RecordTable, records: readonly AnyRecord[]): Promise<void> {
  if (records.length === 0) return;
  const changing = table.columns.map(({ column }) => column).filter((column) => column !== 'bureau' && column !== 'id');
  const updated = await sql(
    `UPDATE ${table.name} AS present SET (${changing.join(', ')}) = ROW(${changing.map((column) => `new.${column}`).join(', ')})
     FROM jsonb_populate_recordset(NULL::${table.name}, $1::jsonb) AS new
     WHERE present.bureau = $2 AND present.bureau = new.bureau AND present.id = new.id AND present.version = new.version - 1
     RETURNING present.id`,
    [JSON.stringify(records.map((record) => table.toRow(record))), records[0]!.bureau]);
  if (updated.length !== records.length) throw new OvertakenError();
}

/** A photo may be seen by whoever sees a record that shows it. */
export async function insertAttachmentUses(sql: Sql, bureau: string, written: readonly { table: RecordTable; change: Change }[]): Promise<void> {
  const uses = written.flatMap(({ table, change: { before, after } }) => {
    const shown = new Set(before ? photosOf(table, before) : []);
    return photosOf(table, after).filter((sha256) => !shown.has(sha256))
      .map((sha256) => ({ bureau, sha256, record_type: table.contract.name, record_id: after.id, division: after.division }));
  });
  if (uses.length === 0) return;
  await sql('INSERT INTO attachment_use SELECT * FROM jsonb_populate_recordset(NULL::attachment_use, $1::jsonb) ON CONFLICT DO NOTHING', [JSON.stringify(uses)]);
}
