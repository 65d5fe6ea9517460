import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase } from '../../server/bootstrap/embedded-postgres.mjs';
import { compiled } from '../../server/bootstrap/paths.mjs';

/** The bureau that every benchmark is about, and its people. */
export const bureau = '610831';

/** A folder of this run, readable by the user that the database runs as. */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`), { mode: 0o755 });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One PostgreSQL for the run, with fsync as in use, and any number of databases in it. */
export async function openCluster() {
  const { folder, remove } = scratch('cluster');
  const cluster = await startDatabase(join(folder, 'data'));
  return {
    url: cluster.url,
    pid: cluster.pid,
    version: (await query(cluster.url, 'SHOW server_version'))[0].server_version,
    /** A migrated database with divisions, frameworks and accounts, and no record: `{ databaseUrl, dataDirectory }`. */
    async create(name) {
      await query(cluster.url, `CREATE DATABASE ${name}`);
      const databaseUrl = Object.assign(new URL(cluster.url), { pathname: `/${name}` }).toString();
      const dataDirectory = join(folder, name);
      mkdirSync(dataDirectory);
      const { migrate } = await compiled('database/migrate');
      const { seed } = await compiled('seeding/seed');
      await migrate(databaseUrl);
      for (const set of ['catalogues', 'accounts', 'frameworks']) await seed(set, { databaseUrl, dataDirectory });
      return { databaseUrl, dataDirectory };
    },
    async close() {
      await cluster.stop();
      remove();
    },
  };
}

/** Fills a database of `create` with generated records. */
export async function fill({ databaseUrl }, volume) {
  const { generate } = await compiled('seeding/generate');
  await generate({ databaseUrl, bureau, ...volume });
}

/** One statement on a connection of its own. */
export async function query(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
