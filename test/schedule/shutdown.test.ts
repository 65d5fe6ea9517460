import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { siteBody } from '../setup/builders.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { created } from '../records/support.js';

let database: FreshDatabase;
let application: Application;
/** What the server wrote to its log. */
let said = '';
const write = process.stderr.write;
beforeEach(async () => {
  database = await freshDatabase();
  application = await startApplication({ database });
  said = '';
  process.stderr.write = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
});
afterEach(async () => {
  process.stderr.write = write;
  await database.drop();
});

const sizes = async () => (await database.query<{ size: number }>(`SELECT size::int FROM seal WHERE bureau = '610831' ORDER BY size`)).map(({ size }) => size);
const waiting = () => database.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO seal%'`);

test('a shutdown waits for the seal that is under way', async () => {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE seal IN SHARE MODE');
  await created(await application.as('inspector'), 'sites', siteBody());
  await expect.poll(async () => (await waiting()).length, { timeout: 20_000, interval: 50 }).toBe(1);

  let closed = false;
  const closing = application.close().then(() => { closed = true; });
  await setTimeout(700);
  expect(closed).toBe(false);
  expect((await waiting()).length).toBe(1);
  await owner.query('COMMIT');
  await owner.end();
  await closing;
  expect(await sizes()).toEqual([1]);
  expect(said).toBe('');
});

test('a shutdown seals what was written last', async () => {
  const inspector = await application.as('inspector');
  for (let count = 0; count < 3; count += 1) await created(inspector, 'sites', siteBody());
  await application.close();
  expect((await sizes()).at(-1)).toBe(3);
  expect(said).toBe('');
});
