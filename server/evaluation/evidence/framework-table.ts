import type { Sql } from '../../database/database.js';

/** A framework as it is stored: checked by whoever reads it. */
export interface StoredFramework {
  readonly year: number;
  readonly version: number;
  readonly content: unknown;
}

/** The newest version of a bureau's form for a year; undefined when there is none. */
export async function loadFramework(sql: Sql, bureau: string, year: number): Promise<StoredFramework | undefined> {
  const [row] = await sql<StoredFramework>(
    'SELECT year, version, content FROM framework WHERE bureau = $1 AND year = $2 ORDER BY version DESC, code LIMIT 1', [bureau, year]);
  return row;
}

/** The newest version for each year, newest year first. */
export async function listFrameworks(sql: Sql, bureau: string): Promise<readonly StoredFramework[]> {
  return sql<StoredFramework>(
    'SELECT DISTINCT ON (year) year, version, content FROM framework WHERE bureau = $1 ORDER BY year DESC, version DESC, code', [bureau]);
}
