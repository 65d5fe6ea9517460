import type { Sql } from '../database/database.js';
import { sha256 } from './canonical.js';
import type { JournalEntry } from './journal-row.js';

/**
 * Numbers the entries and adds them to the journal: the last statements before COMMIT, because the head row stays locked until then.
 * The scope must be the bureau's own, and its head row must exist (`openJournal`).
 */
export async function appendToJournal(sql: Sql, bureau: string, entries: readonly JournalEntry[]): Promise<void> {
  const rows = entries.map((entry, index) => ({ ...entry, i: index + 1, hash: sha256(entry.body).toString('hex') }));
  await Promise.all([
    sql(
      `WITH head AS (UPDATE journal_head SET n = n + $2 WHERE bureau = $1 RETURNING n), appended AS (
         INSERT INTO journal (bureau, n, at, actor, device, operation, record_type, record_id, version, action, division, body, hash)
         SELECT $1, head.n - $2 + e.i, e.at, e.actor, e.device, e.operation, e.type, e.id, e.version, e.action, e.division,
           convert_to(e.body, 'UTF8'), decode(e.hash, 'hex')
         FROM head, jsonb_to_recordset($3::jsonb) AS e(i int, at timestamptz, actor text, device text, operation uuid, type text, id uuid,
           version int, action text, division text, body text, hash text)
         RETURNING n)
       SELECT fh_expect(count(*), $2) FROM appended`, [bureau, rows.length, JSON.stringify(rows)]),
    sql(`SELECT pg_notify('journal', $1)`, [bureau]),
  ]);
}

/** Gives a bureau its head row; a second time changes nothing. */
export async function openJournal(sql: Sql, bureau: string): Promise<void> {
  await sql('SELECT fh_begin($1)', [bureau]);
  await sql('INSERT INTO journal_head (bureau, n) VALUES ($1, 0) ON CONFLICT DO NOTHING', [bureau]);
}
