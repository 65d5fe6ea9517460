import type { Sql } from '../database/database.js';
import type { PreparedEdit } from './prepared-edit.js';
import { attachmentsOf } from './read-for-edits.js';
import type { Change } from './record-rules.js';
import type { RecordTable } from './record-table.js';

export async function insertOperations(sql: Sql, bureau: string, judged: ReadonlyMap<PreparedEdit, Change>, now: Date): Promise<void> {
  if (judged.size === 0) return;
  const rows = [...judged].map(([edit, { after }]) => ({
    bureau, id: edit.operation, hash: `\\x${edit.hash.toString('hex')}`, record_type: edit.table.contract.name, record_id: after.id,
    version: after.version, division: after.division, at: now.toISOString(),
  }));
  await sql('INSERT INTO op SELECT * FROM json_populate_recordset(NULL::op, $1::json)', [JSON.stringify(rows)], 'kept');
}

/** `bodies` are the records in canonical bytes. */
export async function insertRecords(sql: Sql, table: RecordTable, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  await sql(
    `INSERT INTO ${table.name} (${table.selected})
     SELECT ${table.receivedColumns} FROM json_to_recordset($1::json) AS new(${table.received})`, [arrayOf(bodies)], 'kept');
}

/** The rows were locked when they were read; a row that is not there any more ends the transaction (FH003). */
export async function updateRecords(sql: Sql, table: RecordTable, bureau: string, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  const changing = table.columns.filter(({ column }) => column !== 'bureau' && column !== 'id');
  await sql(
    `WITH changed AS (
       UPDATE ${table.name} AS present
       SET (${changing.map(({ column }) => column).join(', ')}) = ROW(${changing.map(({ property }) => `new."${property}"`).join(', ')})
       FROM jsonb_to_recordset($1::jsonb) AS new(${table.received})
       WHERE present.bureau = $2 AND new.bureau = $2 AND present.id = new.id AND present.version = new.version - 1
       RETURNING present.id)
     SELECT fh_expect(count(*), $3) FROM changed`, [arrayOf(bodies), bureau, bodies.length]);
}

const arrayOf = (bodies: readonly string[]) => `[${bodies.join(',')}]`;

/** A photo may be seen by whoever sees a record that shows it. */
export async function insertAttachmentUses(sql: Sql, bureau: string, written: readonly { table: RecordTable; change: Change }[]): Promise<void> {
  const uses = written.flatMap(({ table, change: { before, after } }) => {
    // A record that moves takes its photos with it.
    const shown = new Set(before && before.division === after.division ? attachmentsOf(table, before) : []);
    // The same paper may stand in two fields.
    return [...new Set(attachmentsOf(table, after))].filter((sha256) => !shown.has(sha256))
      .map((sha256) => ({ bureau, sha256, record_type: table.contract.name, record_id: after.id, division: after.division }));
  });
  if (uses.length === 0) return;
  await sql(
    `INSERT INTO attachment_use SELECT * FROM jsonb_populate_recordset(NULL::attachment_use, $1::jsonb)
     ON CONFLICT (bureau, sha256, record_type, record_id) DO UPDATE SET division = excluded.division`, [JSON.stringify(uses)]);
}
