import type { Sql } from '../database/database.js';
import type { JournalEntry } from './journal-row.js';

/**
 * Numbers the entries and adds them to the journal: the last statements before COMMIT, because the head row stays locked until then.
 * The scope must be the bureau's own, and its head row must exist (`openJournal`).
 */
export async function appendToJournal(sql: Sql, bureau: string, entries: readonly JournalEntry[]): Promise<void> {
  const rows = entries.map(({ body: _body, ...said }) => said);
  // The text of an element of a `json` array is what was sent, byte for byte.
  await sql(
    `WITH head AS (UPDATE journal_head SET n = n + $2 WHERE bureau = $1 RETURNING n), given AS (
       SELECT g.*, convert_to(record::text, 'UTF8') AS body FROM ROWS FROM (
         json_array_elements($3::json),
         json_to_recordset($4::json) AS (at timestamptz, actor text, device text, operation uuid, type text, id uuid, version int, action text, division text)
       ) WITH ORDINALITY AS g(record, at, actor, device, operation, type, id, version, action, division, i)
     ), appended AS (
       INSERT INTO journal (bureau, n, at, actor, device, operation, record_type, record_id, version, action, division, body, hash)
       SELECT $1, head.n - $2 + i, at, actor, device, operation, type, id, version, action, division, body, sha256(body) FROM head, given
       RETURNING n)
     SELECT fh_expect(count(*), $2), pg_notify('journal', $1) FROM appended`,
    [bureau, rows.length, `[${entries.map(({ body }) => body).join(',')}]`, JSON.stringify(rows)], 'kept');
}

/** Gives a bureau its head row; a second time changes nothing. */
export async function openJournal(sql: Sql, bureau: string): Promise<void> {
  await sql('SELECT fh_begin($1)', [bureau]);
  await sql('INSERT INTO journal_head (bureau, n) VALUES ($1, 0) ON CONFLICT DO NOTHING', [bureau]);
}
