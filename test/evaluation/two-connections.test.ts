import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '@fenghuo/server/context';
import { Database, type Sql } from '@fenghuo/server/database/database';
import { Readers } from '@fenghuo/server/database/readers';
import { formReport } from '@fenghuo/server/evaluation/form-report';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { insertRows } from './records.js';

const bureau = '610831';
const authority = { scope: bureau };
const directory = mkdtempSync(join(tmpdir(), 'fenghuo-readers-'));
let fresh: FreshDatabase;
let services: INestApplicationContext;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase({ forms: true });
  services = await createContext({ databaseUrl: fresh.url, dataDirectory: directory });
  database = services.get(Database);
});

afterAll(async () => {
  await services.close();
  await fresh.drop();
  rmSync(directory, { recursive: true, force: true });
});

const inspections = async (sql: Sql) => (await sql<{ n: number }>('SELECT count(*)::int AS n FROM inspection'))[0]!.n;
const connectionOf = async (sql: Sql) => (await sql<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]!.pid;
const inspect = (division = '610831001') => insertRows(fresh, 'inspection', [{ division: `${division}000`, title: '检查', inspected_on: '2020-03-01', officers: ['甲', '乙'], kind: 'special', level: 'county', sector: 'oilGas', photos: [] }]);

/** Opened now and kept open until `end`. */
function held(): { readonly open: Promise<void>; end(): Promise<void> } {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => { end = resolve; });
  let over!: Promise<void>;
  const open = new Promise<void>((resolve) => {
    over = database.read(authority, async (sql) => { await sql('SELECT 1'); resolve(); await ended; });
  });
  return { open, end: () => { end(); return over; } };
}

test('the second connection has the snapshot of the first, whatever is written meanwhile', async () => {
  await database.read(authority, async (sql, beside) => {
    const before = await inspections(sql);
    await inspect();
    const second = (await beside())!;
    expect(await connectionOf(second)).not.toBe(await connectionOf(sql));
    expect([await inspections(sql), await inspections(second)]).toEqual([before, before]);
    expect(await database.read(authority, inspections)).toBe(before + 1);
    await expect(second('DELETE FROM inspection')).rejects.toThrow(/read-only transaction/);
  });
});

test('it is asked for once and sees no more than its reader may', async () => {
  await inspect('610831002');
  await database.read({ scope: '610831001' }, async (sql, beside) => {
    const [second, again] = await Promise.all([beside(), beside()]);
    expect(again).toBe(second);
    expect(await inspections(second!)).toBe(await inspections(sql));
    expect(await inspections(second!)).toBeLessThan(await database.read(authority, inspections));
  });
});

test('who holds a connection never waits for a second one', async () => {
  const others = Array.from({ length: 9 }, held);
  await Promise.all(others.map(({ open }) => open));
  expect(await database.read(authority, async (_, beside) => beside())).toBeNull();
  await Promise.all(others.map(({ end }) => end()));
  expect(await database.read(authority, async (_, beside) => (await beside()) !== null)).toBe(true);
});

test('forty forms counted anew at the same time are all answered, and alike', async () => {
  const forms = await Promise.all(Array.from({ length: 40 }, () => formReport(database, new Partials()).read(authority, bureau, 2020)));
  expect(new Set(forms.map(({ rows, total }) => JSON.stringify([rows, total]))).size).toBe(1);
});

test('both connections are given back when the work fails', async () => {
  for (let round = 0; round < 12; round++) {
    await expect(database.read(authority, async (_, beside) => {
      await (await beside())!('SELECT 1 / 0');
    })).rejects.toThrow('division by zero');
  }
  expect(await database.read(authority, async (_, beside) => (await beside()) !== null)).toBe(true);
});

test('two readers work at once, a third waits for the first that is free', async () => {
  await database.read(authority, async (sql, beside) => {
    const readers = new Readers(sql, beside);
    const began: number[] = [];
    let both!: () => void;
    const together = new Promise<void>((resolve) => { both = resolve; });
    const meet = () => readers.run(1, async (on, isBeside) => {
      began.push(await connectionOf(on));
      if (began.length === 2) both();
      await together;
      return isBeside;
    });
    const [first, second, last] = await Promise.all([meet(), meet(), readers.run(0, connectionOf)]);
    expect([first, second]).toEqual([true, true]);
    expect(new Set(began).size).toBe(2);
    expect(began).toContain(last);
    expect(await readers.run(1, async (_, isBeside) => isBeside)).toBe(false);
  });
});

test('where there is no second one, one reader does all, and a failing piece of work holds nobody up', async () => {
  await database.read(authority, async (sql) => {
    const readers = new Readers(sql, () => null);
    const pieces = await Promise.allSettled([
      readers.run(1, async (_, isBeside) => isBeside), readers.run(1, () => Promise.reject(new Error('no'))), readers.run(1, async (_, isBeside) => isBeside),
    ]);
    expect(pieces).toMatchObject([{ value: false }, { status: 'rejected' }, { value: false }]);
  });
});
