import type { FreshDatabase } from '../setup/database.js';

/** Reference tables: the same for every bureau, or kept by account. Every other table belongs to a bureau. */
export const catalogueTables = ['account', 'bureau', 'calendar_day', 'division', 'migration', 'parameter', 'session'];

export interface Key {
  readonly table: string;
  readonly name: string;
  /** p: primary key, u: unique, f: foreign key, c: check. */
  readonly kind: 'p' | 'u' | 'f' | 'c';
  readonly columns: readonly string[];
  /** Table that a foreign key points to. */
  readonly target: string | null;
}

/** Constraints of the public schema, NOT NULL apart. */
export function keysOf(database: FreshDatabase): Promise<Key[]> {
  return database.query<Key>(`
    SELECT t.relname AS "table", c.conname AS name, c.contype::text AS kind, f.relname AS target,
      ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k(n, i)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.i) AS columns
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid LEFT JOIN pg_class f ON f.oid = c.confrelid
    WHERE t.relnamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f', 'c') ORDER BY 1, 2`);
}

export interface Table {
  readonly name: string;
  readonly owner: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly columns: readonly string[];
}

export function tablesOf(database: FreshDatabase): Promise<Table[]> {
  return database.query<Table>(`
    SELECT t.relname AS name, t.relowner::regrole::text AS owner, t.relrowsecurity AS secured, t.relforcerowsecurity AS forced,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class t WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') ORDER BY 1`);
}

export interface Policy {
  readonly table: string;
  readonly name: string;
  /** What a row must meet to be seen, and to be written; null where the policy says nothing. */
  readonly using: string | null;
  readonly check: string | null;
}

export function policiesOf(database: FreshDatabase): Promise<Policy[]> {
  return database.query<Policy>(
    `SELECT tablename AS "table", policyname AS name, qual AS using, with_check AS check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`);
}

/** Unique indexes that are not the index of a constraint. */
export function uniqueIndexesOf(database: FreshDatabase): Promise<{ table: string; name: string; first: string | null }[]> {
  return database.query(`
    SELECT t.relname AS "table", i.relname AS name, a.attname AS first
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
    WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.indexrelid) ORDER BY 1, 2`);
}
