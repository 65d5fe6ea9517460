import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signIn, startApplication, type Application } from '../setup/application.js';
import { siteBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { run } from '../journal/support.js';
import { created } from '../records/support.js';
import { listen, type Listener } from './support.js';

let database: FreshDatabase;
let application: Application;
/** A second server on the same database: what ends a session here ends its sockets there. */
let other: Application;
const open: Listener[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  [application, other] = await Promise.all([startApplication({ database }), startApplication({ database })]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const listener of open) listener.close();
  await Promise.all([application.close(), other.close()]);
  await database.drop();
});

/** A session of one's own with a socket on each server. */
async function session(person: Parameters<typeof signIn>[1]): Promise<{ client: Client; listeners: Listener[] }> {
  const client = await signIn(application.url, person);
  const listeners = await Promise.all([application.url, other.url].map((url) => listen(client, url)));
  open.push(...listeners);
  return { client, listeners };
}

const connected = (listeners: readonly Listener[]) => listeners.map(({ socket }) => socket.connected);
/** Well before the minute after which a socket is asked again, and before a known session is doubted. */
const atOnce = { timeout: 3000, interval: 10 };

test('signing out ends the sockets of that session at once, on every server, and no other', async () => {
  const [leaving, staying] = [await session('duty'), await session('duty')];
  await leaving.client.post('/api/access/sign-out');
  await expect.poll(() => connected(leaving.listeners), atOnce).toEqual([false, false]);
  expect(connected(staying.listeners)).toEqual([true, true]);

  await created(await application.as('inspector'), 'sites', siteBody());
  await expect.poll(() => staying.listeners.map(({ heard }) => heard.length), atOnce).toEqual([1, 1]);
  expect(leaving.listeners.map(({ heard }) => heard.length)).toEqual([0, 0]);
});

test.each([
  ['is disabled', ['disable']], ['gets another password', ['password']],
] as const)('an account that %s loses all its sockets and sessions at once', async (_what, words) => {
  const [one, two, stranger] = [await session('finance'), await session('finance'), await session('manager')];
  vi.stubEnv('FENGHUO_PASSWORD', 'Another-2020');
  expect(await run(['user', ...words, '--account', 'finance'], application)).toMatchObject({ status: 0, err: [] });
  await expect.poll(() => connected([...one.listeners, ...two.listeners]), atOnce).toEqual([false, false, false, false]);
  for (const { client } of [one, two]) await expect.poll(async () => (await client.get('/api/access/me')).status, atOnce).toBe(401);
  expect(connected(stranger.listeners)).toEqual([true, true]);
  await database.query(
    `UPDATE account SET disabled_at = NULL, password_hash = (SELECT password_hash FROM account WHERE account = 'duty') WHERE account = 'finance'`);
});

test('what ended while a server could not hear of it ends when it can again', async () => {
  const [leaving, staying] = [await session('duty'), await session('manager')];
  await database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN journal%'`);
  await leaving.client.post('/api/access/sign-out');
  await expect.poll(() => connected(leaving.listeners), atOnce).toEqual([false, false]);
  expect(connected(staying.listeners)).toEqual([true, true]);
});
