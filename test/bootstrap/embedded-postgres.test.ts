import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findPostmaster } from '../../server/bootstrap/postgres-process.mjs';
import { holdDatabase } from './processes.js';

let directory: string;
const cluster = () => join(directory, 'postgres');

beforeAll(() => { directory = mkdtempSync(join(tmpdir(), 'fenghuo-embedded-')); });
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('makes a UTF-8 database with checksums, reached only with the password and only from this machine', async () => {
  const holder = await holdDatabase(directory);
  const [settings] = await query(holder.url, `
    SELECT current_setting('server_encoding') AS encoding, datcollate AS collation, current_setting('data_checksums') AS checksums,
      current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets, current_setting('fsync') AS fsync
    FROM pg_database WHERE datname = current_database()`);
  expect(settings).toEqual({ encoding: 'UTF8', collation: 'C.UTF-8', checksums: 'on', listens: '127.0.0.1', sockets: '', fsync: 'on' });
  const stranger = new URL(holder.url);
  stranger.password = 'guess';
  await expect(query(stranger.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(join(directory, 'database.json')).mode & 0o777).toBe(0o600);
  await query(holder.url, 'CREATE TABLE kept (n integer)');
  await holder.leave();
  expect(findPostmaster(cluster())).toBeUndefined();
});

test('keeps what was committed when its process is killed, and takes the port of last time', async () => {
  const holder = await holdDatabase(directory);
  await query(holder.url, 'INSERT INTO kept VALUES (1)');
  await holder.kill();
  expect(findPostmaster(cluster())).toBeDefined();
  const next = await holdDatabase(directory);
  expect(next.url).toBe(holder.url);
  expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  await next.leave();
});

test('keeps what was committed when the database itself is killed, and goes on by itself', async () => {
  const holder = await holdDatabase(directory, true);
  await query(holder.url, 'INSERT INTO kept VALUES (2)');
  process.kill(findPostmaster(cluster())!.pid, 'SIGKILL');
  await vi.waitFor(async () => expect(await query(holder.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]), { timeout: 15_000, interval: 200 });
  await holder.leave();
  expect(findPostmaster(cluster())).toBeUndefined();
});

test('is shared by the processes of one directory, and ends with the last of them', async () => {
  const first = await holdDatabase(directory);
  const [second, third] = await Promise.all([holdDatabase(directory), holdDatabase(directory)]);
  expect([second.url, third.url]).toEqual([first.url, first.url]);
  await first.leave();
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await Promise.all([second.leave(), third.leave()]);
  expect(findPostmaster(cluster())).toBeUndefined();
});

test('is not opened when another major version made it', async () => {
  const marker = join(cluster(), 'PG_VERSION');
  const version = readFileSync(marker, 'utf8');
  writeFileSync(marker, '13\n');
  const { startDatabase } = await import('../../server/bootstrap/embedded-postgres.mjs');
  await expect(startDatabase(directory)).rejects.toThrow(/PostgreSQL 13/);
  writeFileSync(marker, version);
});
