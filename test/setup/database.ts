import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Holds migrations, catalogues and accounts; every fresh database is a copy of it. */
export const templateName = 'fenghuo_template';
/** The same with the evaluation forms of the demo bureaus: the only records in it. */
export const formsTemplateName = 'fenghuo_template_forms';

export interface FreshDatabase {
  /** The owner's address, as `DATABASE_URL` would give it. */
  readonly url: string;
  /** Runs a statement as the owner, past row-level security: what somebody with the database password could do. */
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of one's own with the schema, the catalogues and the demo accounts, and no record but, if asked for, the forms. Drop it in `afterAll`. */
export async function freshDatabase({ forms = false }: { readonly forms?: boolean } = {}): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(`CREATE DATABASE ${name} TEMPLATE ${forms ? formsTemplateName : templateName} STRATEGY file_copy`);
  return openDatabase(name);
}

/** A database of one's own with nothing in it: not even the schema. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(`CREATE DATABASE ${name}`);
  return openDatabase(name);
}

function openDatabase(name: string): FreshDatabase {
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.toString(), max: 2, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return {
    url: url.toString(),
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await pool.query<Row>(text, [...values])).rows,
    drop: async () => {
      await pool.end();
      await asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
