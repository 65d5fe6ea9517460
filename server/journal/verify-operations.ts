import type { Sql } from '../database/database.js';
import { recordKey, type Alterations } from './alteration.js';

const rowsAtOnce = 2000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

interface Compared {
  readonly id: string;
  readonly record_type: string;
  readonly record_id: string;
  readonly n: string | null;
  readonly agrees: boolean | null;
}

/**
 * Every operation beside the journal row of the change that it is the answer to: the same id, record, version, division and instant.
 * That each journal row has its operation, and the hash of a creation, is seen on the way through the journal. Answers how many were compared.
 */
export async function verifyOperations(sql: Sql, bureau: string, alterations: Alterations): Promise<number> {
  let compared = 0;
  for (let after: string | null = beforeAll; after !== null;) {
    const rows: Compared[] = await sql<Compared>(
      `SELECT op.id, op.record_type, op.record_id, journal.n,
         journal.operation = op.id AND journal.division = op.division AND journal.at = op.at AS agrees
       FROM op LEFT JOIN journal ON journal.bureau = op.bureau AND journal.record_type = op.record_type
         AND journal.record_id = op.record_id AND journal.version = op.version
       WHERE op.bureau = $1 AND op.id > $2 ORDER BY op.id LIMIT ${rowsAtOnce}`, [bureau, after]);
    for (const row of rows) {
      if (row.agrees !== true) {
        alterations.add('operation-altered', { n: row.n === null ? null : Number(row.n), record: recordKey(row), operation: row.id });
      }
    }
    compared += rows.length;
    after = rows.length < rowsAtOnce ? null : rows.at(-1)!.id;
  }
  return compared;
}
