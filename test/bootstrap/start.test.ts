import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, freshDatabase } from '../setup/database.js';
import { runScript } from './processes.js';

let directory: string;
let taken: Server;
let takenPort: number;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'fenghuo-start-'));
  taken = createServer();
  await new Promise<void>((resolve) => { taken.listen(0, '127.0.0.1', resolve); });
  takenPort = (taken.address() as AddressInfo).port;
});
afterAll(() => {
  taken.close();
  rmSync(directory, { recursive: true, force: true });
});

/** The address of a port where nobody listens. */
async function nobody(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

describe('npm start says in one sentence why it cannot', () => {
  const cases: readonly [string, () => Promise<Record<string, string>> | Record<string, string>, RegExp][] = [
    ['a port in use', () => ({ PORT: String(takenPort) }), /^端口 \d+ 已被占用.*\nPort \d+ is in use\..*\n$/],
    ['a port that is none', () => ({ PORT: 'many' }), /^PORT 应为.*\nPORT must be.*\n$/],
    ['a database that nobody serves', async () => ({ PORT: '0', DATABASE_URL: `postgres://a:b@127.0.0.1:${await nobody()}/c` }), /ECONNREFUSED.*\n.*cannot be reached: ECONNREFUSED\.\n$/],
    ['an address that is none', () => ({ PORT: '0', DATABASE_URL: 'mysql://localhost/x' }), /^DATABASE_URL 应形如.*\n.*\n$/],
    ['a file where the data directory should be', () => {
      const file = join(directory, 'file');
      writeFileSync(file, '');
      return { PORT: '0', FENGHUO_DATA: file };
    }, /\S/],
  ];

  test.each(cases)('%s', async (_name, environment, sentence) => {
    const { code, out, err } = await runScript('start.mjs', [], { FENGHUO_DATA: directory, ...await environment() });
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect({ code, out, stack: err.includes('    at ') }).toEqual({ code: 1, out: '', stack: false });
  });

  test('a password that is wrong', async () => {
    const database = await emptyDatabase();
    const url = new URL(database.url);
    url.password = 'wrong';
    const { code, err } = await runScript('start.mjs', [], { PORT: '0', FENGHUO_DATA: directory, DATABASE_URL: url.toString() });
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 2 });
    expect(err).toContain('password authentication failed');
    await database.drop();
  });
});

describe('fenghuo', () => {
  test('with --json prints one document and nothing else', async () => {
    const database = await freshDatabase();
    const { code, out } = await runScript('fenghuo.mjs', ['verify', '--json'], { DATABASE_URL: database.url, FENGHUO_DATA: directory });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verified: true });
    await database.drop();
  });

  test('refuses a command that it does not have', async () => {
    const database = await freshDatabase();
    const { code, out, err } = await runScript('fenghuo.mjs', ['fly'], { DATABASE_URL: database.url, FENGHUO_DATA: directory });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('fly');
    await database.drop();
  });
});
