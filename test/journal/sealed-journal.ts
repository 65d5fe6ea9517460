import { randomBytes } from 'node:crypto';
import type { Options } from '@fenghuo/server/options';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import pg from 'pg';
import { inject } from 'vitest';
import { startApplication } from '../setup/application.js';
import { amendBody, siteBody } from '../setup/builders.js';
import { freshDatabase } from '../setup/database.js';
import { closedHazard } from '../records/stories.js';
import { accepted, addressOf, created } from '../records/support.js';
import { copyOf, seal, verify, type Verified } from './support.js';

/** Journal rows: 1–9 under the first seal, 10–12 under the second, 13 under none. All but the last are minutes old. */
export const [firstSeal, secondSeal, last] = [9, 12, 13];

type Sql = (statement: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

export interface SealedJournal {
  readonly options: Options;
  readonly hazard: AnyRecord;
  readonly reply: AnyRecord;
  readonly site: AnyRecord;
  /** Lets somebody with the owner's password at a copy of the database, and verifies it, with further words if any. */
  after(alter: (sql: Sql) => Promise<unknown>, ...words: readonly string[]): Promise<Verified>;
  remove(): Promise<void>;
}

/** A closed hazard, five sites, one of them amended, and two seals over them. */
export async function sealedJournal(): Promise<SealedJournal> {
  const base = await freshDatabase();
  const application = await startApplication({ database: base });
  const inspector = await application.as('inspector');
  // order, reply and close move the hazard: 2 + 2 + 2 rows. Then three sites, one of them amended, and two more.
  const { hazard, reply } = await closedHazard(application);
  const data = copyOf(application.dataDirectory);
  const options = { databaseUrl: base.url, dataDirectory: data.dataDirectory };
  const made = await created(inspector, 'sites', siteBody());
  const site = accepted(await inspector.patch<AnyRecord>(addressOf('sites', made), amendBody(made, { name: '更名' })));
  await created(inspector, 'sites', siteBody());
  await application.close();
  await sealed(options, 0, '20 minutes');
  const again = await startApplication({ database: base });
  const client = await again.as('inspector');
  for (let index = firstSeal; index < secondSeal; index += 1) await created(client, 'sites', siteBody());
  await again.close();
  await sealed(options, firstSeal, '10 minutes');
  const third = await startApplication({ database: base });
  await created(await third.as('inspector'), 'sites', siteBody());
  await third.close();
  await withoutSeals(base.url, secondSeal);
  return {
    options, hazard, reply, site,
    after: (alter, ...words) => afterAltering(options, alter, words),
    remove: async () => {
      await base.drop();
      data.remove();
    },
  };
}

/** Seals the rows beyond that one with the key of the data directory, as if they had been written so long ago. */
async function sealed(options: Options, beyond: number, ago: string): Promise<void> {
  await withoutSeals(options.databaseUrl, beyond);
  await past(options.databaseUrl, async (sql) => {
    await sql('UPDATE op SET at = at - $1::interval WHERE EXISTS (SELECT FROM journal WHERE operation = op.id AND n > $2)', [ago, beyond]);
    await sql('UPDATE journal SET at = at - $1::interval WHERE n > $2', [ago, beyond]);
  });
  await seal(options);
}

/** Takes back what a server has sealed with a key of its own. */
function withoutSeals(databaseUrl: string, beyond: number): Promise<unknown> {
  return past(databaseUrl, (sql) => sql('DELETE FROM seal WHERE size > $1', [beyond]));
}

/** Whoever owns the tables can switch their triggers off: that is what the seal is for. */
async function past(databaseUrl: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await work((statement, values = []) => client.query(statement, [...values]));
  } finally {
    await client.end();
  }
}

async function afterAltering({ databaseUrl, dataDirectory }: Options, alter: (sql: Sql) => Promise<unknown>, words: readonly string[]): Promise<Verified> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = new pg.Client({ connectionString: inject('clusterUrl') });
  await owner.connect();
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [new URL(databaseUrl).pathname.slice(1)]);
  await owner.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(databaseUrl).pathname.slice(1)}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  try {
    await past(url.toString(), alter);
    return await verify({ databaseUrl: url.toString(), dataDirectory }, ...words);
  } finally {
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await owner.end();
  }
}
