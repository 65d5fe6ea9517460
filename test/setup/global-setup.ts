import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@fenghuo/server/database/migrate';
import { seed } from '@fenghuo/server/seeding/seed';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startDatabase } from '../../server/bootstrap/embedded-postgres.mjs';
import { isAlive, processName } from '../../server/bootstrap/holders.mjs';
import { findPostmaster, stopPostmaster } from '../../server/bootstrap/postgres-process.mjs';
import { formsTemplateName, templateName } from './database.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the cluster of this run. */
    clusterUrl: string;
    /** Removed after the run, and by the next one if this one is killed. */
    runDirectory: string;
  }
}

const prefix = 'fenghuo-test-';

/** One PostgreSQL for the whole run, with templates that hold the migrations, the catalogues and the accounts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const directory = join(tmpdir(), `${prefix}${processName()}`);
  mkdirSync(directory, { mode: 0o755 });
  const cluster = await startDatabase(directory, { fsync: false });
  await makeTemplates(cluster.url, join(directory, 'template'));
  project.provide('clusterUrl', cluster.url);
  project.provide('runDirectory', directory);
  return async () => {
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}

async function makeTemplates(clusterUrl: string, dataDirectory: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  const addressOf = (name: string) => Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).toString();
  try {
    await client.query(`CREATE DATABASE ${templateName}`);
    const databaseUrl = addressOf(templateName);
    await migrate(databaseUrl);
    for (const set of ['catalogues', 'accounts'] as const) await seed(set, { databaseUrl, dataDirectory });
    await client.query(`CREATE DATABASE ${formsTemplateName} TEMPLATE ${templateName} STRATEGY file_copy`);
    await seed('frameworks', { databaseUrl: addressOf(formsTemplateName), dataDirectory });
  } finally {
    await client.end();
  }
}

/** A run that was killed could neither stop its database nor remove it. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix) || isAlive(name.slice(prefix.length))) continue;
    const directory = join(tmpdir(), name);
    const left = findPostmaster(join(directory, 'postgres'));
    if (left) await stopPostmaster(left.pid, join(directory, 'postgres'));
    rmSync(directory, { recursive: true, force: true });
  }
}
