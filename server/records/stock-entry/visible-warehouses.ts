import type { Principal } from '../../access/principal.js';
import type { Database, Sql } from '../../database/database.js';

/**
 * Reads what lies in the warehouses within a person's scope. Who sees a warehouse sees what lies in it, wherever its lots and kinds were
 * registered: so the warehouses are read by the person's scope, and the rest by the bureau's.
 */
export function readWarehouses<T>(
  database: Database, principal: Principal, bureau: string, warehouse: string | undefined, read: (sql: Sql, warehouses: readonly string[]) => Promise<T>,
): Promise<T> {
  return database.read(principal, async (sql) => {
    const visible = await sql<{ id: string }>(
      `SELECT id FROM warehouse WHERE bureau = $1 AND starts_with(division, $2) AND voided_at IS NULL AND ($3::uuid IS NULL OR id = $3)`,
      [bureau, principal.scope, warehouse ?? null]);
    // Nothing of a bureau is read for somebody who sees none of its warehouses.
    if (visible.length > 0) await sql('SELECT fh_begin($1)', [bureau]);
    return read(sql, visible.map(({ id }) => id));
  });
}
