import type { JournalEvent, JournalPage } from '@fenghuo/shared/events';
import { Injectable } from '@nestjs/common';
import { Database, type Authority, type Sql } from '../database/database.js';

/** A row as it is announced, with the division that decides who hears of it. */
export interface AnnouncedRow extends JournalEvent {
  readonly division: string;
}

/** Reading of the journal from a number on. */
@Injectable()
export class JournalService {
  constructor(private readonly database: Database) {}

  /** The rows after `after` within the scope; complete up to `upTo`. */
  after(authority: Authority, bureau: string, after: number, limit: number): Promise<JournalPage> {
    return this.database.read(authority, async (sql) => {
      const rows = await rowsAfter(sql, bureau, after, limit, authority.scope);
      const head = await headOf(sql, bureau);
      const upTo = rows.length === limit ? rows.at(-1)!.n : Math.max(head, after);
      return { rows: rows.map(({ n, type, id }) => ({ bureau, n, type, id })), upTo };
    });
  }

  /** For the announcements: the whole bureau's rows. */
  announced(bureau: string, after: number, limit: number): Promise<AnnouncedRow[]> {
    return this.database.read({ scope: bureau }, (sql) => rowsAfter(sql, bureau, after, limit));
  }

  head(bureau: string): Promise<number> {
    return this.database.read({ scope: bureau }, (sql) => headOf(sql, bureau));
  }
}

async function rowsAfter(sql: Sql, bureau: string, after: number, limit: number, scope = bureau): Promise<AnnouncedRow[]> {
  const rows = await sql<{ n: string; type: string; id: string; division: string }>(
    `SELECT n, record_type AS type, record_id AS id, division FROM journal WHERE bureau = $1 AND n > $2 AND starts_with(division, $4) ORDER BY n LIMIT $3`, [bureau, after, limit, scope]);
  return rows.map(({ n, type, id, division }) => ({ bureau, n: Number(n), type, id, division }));
}

async function headOf(sql: Sql, bureau: string): Promise<number> {
  const [head] = await sql<{ n: string }>('SELECT n FROM journal_head WHERE bureau = $1', [bureau]);
  return Number(head?.n ?? 0);
}
