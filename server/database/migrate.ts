import pg from 'pg';
import { applicationPassword, applicationRole, applicationUrl } from './application-role.js';
import { dataSource } from './data-source.js';

/** Brings the database of `ownerUrl` to the newest schema and makes sure of the application's role. */
export async function migrate(ownerUrl: string): Promise<{ applied: number }> {
  await ensureApplicationRole(ownerUrl);
  const source = await dataSource(ownerUrl, 1).initialize();
  try {
    const applied = await source.runMigrations({ transaction: 'each' });
    return { applied: applied.length };
  } finally {
    await source.destroy();
  }
}

async function ensureApplicationRole(ownerUrl: string): Promise<void> {
  if (process.env['DATABASE_APP_URL'] || await signsIn(applicationUrl(ownerUrl))) return;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const password = applicationPassword(ownerUrl);
    await owner.query(`DO $$ BEGIN CREATE ROLE ${applicationRole} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await owner.query(`ALTER ROLE ${applicationRole} PASSWORD '${password}'`);
    await owner.query(`ALTER ROLE ${applicationRole} SET statement_timeout = '30s'`);
    await owner.query(`ALTER ROLE ${applicationRole} SET lock_timeout = '5s'`);
    // A county year is read in a tenth of a second: worth a second worker already at a hundred thousand records.
    for (const setting of ['parallel_setup_cost = 100', 'parallel_tuple_cost = 0.01', `min_parallel_table_scan_size = '2MB'`]) {
      await owner.query(`ALTER ROLE ${applicationRole} SET ${setting}`);
    }
    await owner.query(`ALTER ROLE ${applicationRole} SET idle_in_transaction_session_timeout = '30s'`);
  } finally {
    await owner.end();
  }
}

async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false; // Unknown role or another password: both are mended by the caller.
  } finally {
    await client.end().catch(() => undefined);
  }
}
