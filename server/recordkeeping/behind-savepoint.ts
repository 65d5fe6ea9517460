import { Pending, type Sql } from '../database/database.js';
import { refusalOf } from '../database/refusal-of.js';
import { applyEdits, type Outcome, type Writer } from './apply-edits.js';
import type { Bench } from './judge.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { RecordTables } from './record-tables.js';

/**
 * Applies one edit behind a savepoint, so that what the database refuses takes nothing else with it.
 * @throws Refusal when the database refuses it; nothing of it is left.
 */
export async function applyBehindSavepoint(
  sql: Sql, tables: RecordTables, bureau: string, edit: PreparedEdit, bench: Bench, write?: Writer,
): Promise<Outcome> {
  await sql('SAVEPOINT edit');
  try {
    const writes = new Pending();
    const [outcome] = await applyEdits(sql, writes, tables, bureau, [edit], bench, write);
    await writes.settled();
    await sql('RELEASE SAVEPOINT edit');
    return outcome!;
  } catch (error) {
    await sql('ROLLBACK TO SAVEPOINT edit');
    throw refusalOf(error) ?? error;
  }
}
