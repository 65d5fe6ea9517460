import type { Sql } from '@fenghuo/server/database/database';
import type { FreshDatabase } from '../setup/database.js';
import { newId } from '../setup/identity.js';
import { bureaus } from '../setup/people.js';

/** Columns of a row by name. */
export type Columns = Readonly<Record<string, unknown>>;

export const zizhou = bureaus.zizhou;

/** Statements as the owner of the database, without scope. */
export function ownerSql(database: FreshDatabase): Sql {
  return async <Row>(text: string, values: readonly unknown[] = []) => await database.query(text, values) as Row[];
}

/** Writes rows past the engine: for tests of reading that need many. Each gets what every record carries. */
export async function insertRows(database: FreshDatabase, table: string, rows: readonly Columns[]): Promise<void> {
  for (const row of rows) {
    const full: Columns = {
      bureau: zizhou, id: newId(), division: `${zizhou}101000`, captured_at: '2020-01-01T00:00:00Z', provenance: 'captured',
      received_at: '2020-01-01T00:00:00Z', author: 'inspector', version: 1, state: 'recorded', ...row,
    };
    const names = Object.keys(full);
    await database.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(full));
  }
}
