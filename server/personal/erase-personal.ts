import type { Database } from '../database/database.js';
import type { RecordTable } from '../recordkeeping/record-table.js';

/** What an erasure found and took away. */
export interface Erased {
  /** False where there is no such record in the bureau. */
  readonly found: boolean;
  /** False where the key was gone already, or never was. */
  readonly key: boolean;
  readonly digests: number;
}

/**
 * Drops the key of a record's personal values and what they were found again by (个人信息保护法 art. 47). The sealed texts stay in the record
 * and its journal, which nobody can open any more; so every hash over them stays right.
 */
export function erasePersonal(database: Database, table: RecordTable, bureau: string, id: string): Promise<Erased> {
  return database.write(async (sql) => {
    await sql('SELECT fh_begin($1)', [bureau]);
    // Locked, so that nobody gives the record a new value while its key goes.
    const records = await sql(`SELECT id FROM ${table.name} WHERE bureau = $1 AND id = $2 FOR UPDATE`, [bureau, id]);
    if (records.length === 0) return { found: false, key: false, digests: 0 };
    const gone = (name: string) => sql<{ gone: number }>(
      `WITH gone AS (DELETE FROM ${name} WHERE bureau = $1 AND record_type = $2 AND record_id = $3 RETURNING 1) SELECT count(*)::int AS gone FROM gone`,
      [bureau, table.contract.name, id]);
    const [[keys], [digests]] = [await gone('personal_key'), await gone('personal_digest')];
    return { found: true, key: keys!.gone > 0, digests: digests!.gone };
  });
}
