import type { Pending, Sql } from '../database/database.js';
import type { JournalEntry } from './journal-row.js';

/**
 * Journal rows of a long transaction. They are kept in a temporary table and numbered in one statement at its end, so that the head row,
 * which every other writer of the bureau needs, is locked for the copying alone and not for the whole.
 */
export class StagedJournal {
  private count = 0;

  constructor(private readonly sql: Sql, private readonly bureau: string) {}

  get size(): number {
    return this.count;
  }

  async open(): Promise<void> {
    await this.sql(
      `CREATE TEMPORARY TABLE staged_journal (
         i integer NOT NULL, at timestamptz NOT NULL, actor text NOT NULL, device text NOT NULL, operation uuid NOT NULL, type text NOT NULL,
         id uuid NOT NULL, version integer NOT NULL, action text NOT NULL, division text NOT NULL, body text NOT NULL
       ) ON COMMIT DROP`);
  }

  /** Counts rows that another statement puts into the table; answers the number before the first of them. */
  reserve(rows: number): number {
    const before = this.count;
    this.count += rows;
    return before;
  }

  add(pending: Pending, entries: readonly JournalEntry[]): void {
    if (entries.length === 0) return;
    const before = this.reserve(entries.length);
    const rows = entries.map((entry, index) => ({ ...entry, i: before + index + 1 }));
    pending.add(this.sql(
      `INSERT INTO staged_journal SELECT e.* FROM jsonb_to_recordset($1::jsonb) AS e(i integer, at timestamptz, actor text, device text, operation uuid,
         type text, id uuid, version integer, action text, division text, body text)`, [JSON.stringify(rows)]));
  }

  /** The last statements before COMMIT. The scope must be the bureau's own, and its head row must exist (`openJournal`). */
  async number(): Promise<void> {
    if (this.count === 0) return;
    await this.sql(
      `WITH head AS (UPDATE journal_head SET n = n + $2 WHERE bureau = $1 RETURNING n), appended AS (
         INSERT INTO journal (bureau, n, at, actor, device, operation, record_type, record_id, version, action, division, body, hash)
         SELECT $1, head.n - $2 + e.i, e.at, e.actor, e.device, e.operation, e.type, e.id, e.version, e.action, e.division,
           convert_to(e.body, 'UTF8'), sha256(convert_to(e.body, 'UTF8'))
         FROM head, staged_journal AS e
         RETURNING n)
       SELECT fh_expect(count(*), $2) FROM appended`, [this.bureau, this.count]);
    await this.sql(`SELECT pg_notify('journal', $1)`, [this.bureau]);
  }
}
