import type { Sql } from '../../database/database.js';

/** What the evaluation itself writes: it moves no figure. */
const ownTypes = ['evaluation-framework', 'evaluation-report', 'deviation', 'verification', 'monitoring-run', 'notice'];

/** Whether any record that figures are counted from was written after that journal number. */
export async function movedSince(sql: Sql, bureau: string, n: number): Promise<boolean> {
  const [row] = await sql<{ moved: boolean }>(
    'SELECT EXISTS (SELECT FROM journal WHERE bureau = $1 AND n > $2 AND NOT record_type = ANY ($3)) AS moved', [bureau, n, ownTypes]);
  return row!.moved;
}
