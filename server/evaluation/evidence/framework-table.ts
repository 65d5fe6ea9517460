import type { Sql } from '../../database/database.js';

/** Name of one version of a form. What stands under it never changes. */
export interface FrameworkVersion {
  readonly bureau: string;
  readonly code: string;
  readonly version: number;
}

/** The newest version for each year, newest year first; with a year, that of this year alone. */
export async function newestFrameworks(sql: Sql, bureau: string, year: number | null = null): Promise<readonly FrameworkVersion[]> {
  return sql<FrameworkVersion>(
    `SELECT DISTINCT ON (year) bureau, code, version FROM framework WHERE bureau = $1 AND ($2::integer IS NULL OR year = $2)
     ORDER BY year DESC, version DESC, code`, [bureau, year]);
}

/** What stands in the form, to be checked by whoever reads it. */
export async function frameworkContent(sql: Sql, { bureau, code, version }: FrameworkVersion): Promise<unknown> {
  const [row] = await sql<{ content: unknown }>(
    'SELECT content FROM framework WHERE bureau = $1 AND code = $2 AND version = $3', [bureau, code, version]);
  return row?.content;
}
