import { Refusal } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Sql } from '../database/database.js';
import type { Outcome } from './apply-edits.js';
import type { PreparedEdit } from './prepared-edit.js';

interface Known {
  readonly id: string;
  readonly hash: Buffer;
  readonly body: Buffer;
}

/** The first answers of operations that were applied before: the record as the journal kept it then. */
export async function replaysOf(sql: Sql, bureau: string, edits: readonly PreparedEdit[]): Promise<Map<PreparedEdit, Outcome>> {
  const known = new Map((await sql<Known>(
    `SELECT first.id, first.hash, first.body FROM json_to_recordset($2::json) AS asked (id uuid)
     CROSS JOIN LATERAL (
       SELECT op.id, op.hash, journal.body FROM op JOIN journal USING (bureau, record_type, record_id, version)
       WHERE op.bureau = $1 AND op.id = asked.id OFFSET 0) AS first`, [bureau, JSON.stringify(edits.map(({ operation: id }) => ({ id })))], 'kept')).map((row) => [row.id, row]));
  const outcomes = new Map<PreparedEdit, Outcome>();
  for (const edit of edits) {
    const first = known.get(edit.operation);
    if (!first) continue;
    outcomes.set(edit, first.hash.equals(edit.hash)
      ? { verdict: 'replayed', record: JSON.parse(first.body.toString('utf8')) as AnyRecord }
      : { verdict: 'refused', refusal: new Refusal('operation-reused') });
  }
  return outcomes;
}
