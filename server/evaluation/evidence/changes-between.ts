import type { JournalledChange } from '@fenghuo/shared/evaluation/difference';
import type { Sql } from '../../database/database.js';

interface Row extends Omit<JournalledChange, 'n' | 'at'> {
  readonly n: string;
  readonly at: Date;
  readonly type: string;
  readonly id: string;
}

/** The last thing that the journal has of each record after number `from` up to `to`, by `type/id`. */
export async function changesBetween(
  sql: Sql, bureau: string, from: number, to: number, ids: readonly string[],
): Promise<Readonly<Record<string, JournalledChange>>> {
  const rows = await sql<Row>(
    `SELECT DISTINCT ON (j.record_type, j.record_id) j.record_type AS type, j.record_id AS id, j.n, j.at, j.actor, a.name AS "actorName", j.action,
       CASE WHEN j.action = 'void' THEN convert_from(j.body, 'UTF8')::jsonb ->> 'voidReason' END AS reason
     FROM journal j LEFT JOIN account a ON a.account = j.actor
     WHERE j.bureau = $1 AND j.n > $2 AND j.n <= $3 AND j.record_id = ANY ($4::uuid[]) ORDER BY j.record_type, j.record_id, j.n DESC`,
    [bureau, from, to, ids]);
  return Object.fromEntries(rows.map(({ type, id, n, at, ...said }) => [`${type}/${id}`, { ...said, n: Number(n), at: at.toISOString() }]));
}
