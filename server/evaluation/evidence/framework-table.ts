import type { Sql } from '../../database/database.js';

/** One revision of a framework, with the hash of its content. What stands under a hash never changes. */
export interface FrameworkRevision {
  readonly id: string;
  readonly bureau: string;
  readonly year: number;
  readonly code: string;
  readonly revision: number;
  readonly content: string;
}

const columns = 'id, bureau, assessed_year AS year, code, revision, content';

/** The adopted revision of each year that is the newest, newest year first; with a year, that of this year alone. */
export async function adoptedFrameworks(sql: Sql, bureau: string, year: number | null = null): Promise<readonly FrameworkRevision[]> {
  return sql<FrameworkRevision>(
    `SELECT DISTINCT ON (assessed_year) ${columns} FROM evaluation_framework
     WHERE bureau = $1 AND ($2::integer IS NULL OR assessed_year = $2) AND state = 'adopted' AND voided_at IS NULL
     ORDER BY assessed_year DESC, revision DESC, code`, [bureau, year]);
}

/** A revision as it stands in the list. */
export interface FrameworkEntry extends FrameworkRevision {
  readonly version: number;
  readonly state: 'draft' | 'adopted' | 'withdrawn';
  readonly title: string;
  readonly source: string;
}

/** Every revision of a bureau, newest year and revision first, voided ones left out; with an id, that one alone. */
export async function frameworkEntries(sql: Sql, bureau: string, id: string | null = null): Promise<readonly FrameworkEntry[]> {
  return sql<FrameworkEntry>(
    `SELECT ${columns}, version, state, title, source FROM evaluation_framework
     WHERE bureau = $1 AND ($2::uuid IS NULL OR id = $2) AND voided_at IS NULL ORDER BY assessed_year DESC, revision DESC, code`, [bureau, id]);
}

/** One revision in whatever state, voided ones left out. */
export async function frameworkRevision(sql: Sql, bureau: string, id: string): Promise<FrameworkRevision | undefined> {
  const [row] = await sql<FrameworkRevision>(
    `SELECT ${columns} FROM evaluation_framework WHERE bureau = $1 AND id = $2 AND voided_at IS NULL`, [bureau, id]);
  return row;
}
