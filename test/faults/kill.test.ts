import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { migrate } from '@fenghuo/server/database/migrate';
import type { Options } from '@fenghuo/server/options';
import { seed } from '@fenghuo/server/seeding/seed';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDatabase } from '../../server/bootstrap/embedded-postgres.mjs';
import { findPostmaster } from '../../server/bootstrap/postgres-process.mjs';
import { signIn } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { freshDatabase } from '../setup/database.js';
import { seal, verify } from '../journal/support.js';
import { killPostgres, ServerProcess, Storm } from './support.js';

const minutes = 60_000;
beforeAll(() => ServerProcess.compile(), 2 * minutes);

/** Everything that was acknowledged is there, once, as it was answered; the journal has no hole; nothing else was altered. */
async function expectKept(storm: Storm, options: Options): Promise<void> {
  const owner = new pg.Client({ connectionString: options.databaseUrl });
  await owner.connect();
  const query = async <Row extends pg.QueryResultRow>(text: string) => (await owner.query<Row>(text)).rows;
  const journal = await query<{ n: number; operation: string; id: string; version: number; body: string }>(
    `SELECT n::int, operation, record_id AS id, version, convert_from(body, 'UTF8') AS body FROM journal WHERE bureau = '610831' ORDER BY n`);
  const operations = await query<{ id: string; record_id: string; version: number }>('SELECT id, record_id, version FROM op');
  const records = new Set((await query<{ id: string }>('SELECT id FROM hazard UNION ALL SELECT id FROM rectification_reply UNION ALL SELECT id FROM site')).map(({ id }) => id));
  await owner.end();

  expect(journal.map(({ n }) => n)).toEqual(journal.map((_, index) => index + 1));
  const entries = new Map(journal.map((row) => [`${row.operation}/${row.id}`, row]));
  expect(entries.size).toBe(journal.length);
  const written = new Map(operations.map((row) => [row.id, row]));
  const lost = storm.acknowledged.filter(({ operation, record }) => !written.has(operation) || !records.has(record.id));
  expect(lost).toEqual([]);
  for (const { operation, record } of storm.acknowledged) {
    const entry = entries.get(`${operation}/${record.id}`);
    expect(JSON.parse(entry!.body) as AnyRecord).toEqual(record);
  }
  // Every operation that was sent was answered in the end: there is none beside them.
  expect(operations.length).toBe(storm.acknowledged.length);

  await seal(options);
  expect(await verify(options)).toMatchObject({ status: 0, alterations: [] });
}

const writersOf = (url: string): Promise<Client[]> => Promise.all(Array.from({ length: 6 }, () => signIn(url, 'inspector')));

describe('what was acknowledged', () => {
  let dataDirectory: string;
  beforeAll(() => { dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-faults-')); });
  afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

  test('survives the killing of the server in the middle of writing, and is there once', { timeout: 2 * minutes }, async () => {
    const database = await freshDatabase();
    const options = { databaseUrl: database.url, dataDirectory: join(dataDirectory, 'server') };
    const server = new ServerProcess(options);
    try {
      await server.start();
      const storm = new Storm(await writersOf(server.url));
      for (let kill = 0; kill < 4; kill += 1) {
        await storm.until(60 + kill * 7);
        await server.kill();
        await server.start();
      }
      await storm.until(60);
      await storm.stop();
      expect(storm.acknowledged.some(({ sent }) => sent > 1)).toBe(true);
      await expectKept(storm, options);
    } finally {
      await server.kill();
      await database.drop();
    }
  });

  test('survives the killing of PostgreSQL in the middle of writing, and is there once', { timeout: 3 * minutes }, async () => {
    const directory = join(dataDirectory, 'database');
    const database = await startDatabase(directory, { fsync: true, supervised: true });
    const options = { databaseUrl: database.url, dataDirectory: join(dataDirectory, 'files') };
    const server = new ServerProcess(options);
    try {
      await migrate(options.databaseUrl);
      for (const set of ['catalogues', 'accounts'] as const) await seed(set, options);
      await server.start();
      const storm = new Storm(await writersOf(server.url));
      for (let kill = 0; kill < 3; kill += 1) {
        await storm.until(60 + kill * 7);
        const { pid } = findPostmaster(join(directory, 'postgres'))!;
        killPostgres(pid);
        while (findPostmaster(join(directory, 'postgres'))?.pid === pid) await setTimeout(20);
      }
      await storm.until(60);
      await storm.stop();
      expect(storm.acknowledged.some(({ sent }) => sent > 1)).toBe(true);
      await expectKept(storm, options);
    } finally {
      await server.kill();
      await database.stop();
    }
  });
});
