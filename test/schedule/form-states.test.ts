import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import { Catalogue } from '@fenghuo/server/database/catalogue.service';
import { formReport } from '@fenghuo/server/evaluation/form-report';
import { FormStates } from '@fenghuo/server/evaluation/states/form-states.service';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRows } from '../evaluation/records.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const directory = mkdtempSync(join(tmpdir(), 'fenghuo-states-'));
let database: FreshDatabase;
let contexts: INestApplicationContext[];
let servers: FormStates[];

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  contexts = await Promise.all([1, 2].map(() => createContext({ databaseUrl: database.url, dataDirectory: directory })));
  servers = contexts.map((services) =>
    new FormStates(services.get(Database), services.get(Catalogue), formReport(services.get(Database))));
});

afterAll(async () => {
  await Promise.all(contexts.map((services) => services.close()));
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const states = () => database.query<{ bureau: string; year: number; day: string }>(
  'SELECT bureau, assessed_year AS year, day::text FROM form_state ORDER BY day, bureau');

test('a running form has one state a day, however many servers look at once', async () => {
  const now = new Date('2020-06-02T03:00:00Z');
  const kept = await Promise.all([...servers, ...servers].map((server) => server.keepDue(now)));
  expect(kept.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await states()).toEqual([{ bureau: '610831', year: 2020, day: '2020-06-02' }]);
  expect(await servers[1]!.keepDue(new Date('2020-06-02T15:59:00Z'))).toBe(0);
  // The bureau's day, not the server's: 00:05 in China.
  expect(await servers[1]!.keepDue(new Date('2020-06-02T16:05:00Z'))).toBe(1);
  expect((await states()).map(({ day }) => day)).toEqual(['2020-06-02', '2020-06-03']);
});

test('two servers that found none both try, and one of them keeps it', async () => {
  const now = new Date('2020-06-10T03:00:00Z');
  const kept = await Promise.all([...servers, ...servers, ...servers].map((server) => server.keep('610831', 2020, now)));
  expect(kept.filter(Boolean)).toHaveLength(1);
});

test('what is kept is the form of that moment', async () => {
  const form = await formReport(contexts[0]!.get(Database)).read({ scope: '610831' }, '610831', 2020);
  const [state] = await database.query(`SELECT * FROM form_state WHERE day = '2020-06-02'`);
  expect(state).toMatchObject({
    journal_number: String(form.asOf.n), framework: form.framework.code, framework_version: form.framework.version, score: form.total.score,
    taken_at: new Date('2020-06-02T03:00:00Z'),
  });
  const kept = state as { rows: readonly { code: string; value: string | null; score: string | null }[]; figures: readonly { code: string }[] };
  expect(kept.rows.map(({ code, value, score }) => [code, value, score])).toEqual(form.rows.map(({ code, value, score }) => [code, value, score]));
  expect(kept.figures.map(({ code }) => code)).toEqual(form.figures.map(({ code }) => code));
});

test('the form of last year is kept until its report stands, an older one never', async () => {
  expect(await servers[0]!.keepDue(new Date('2021-02-01T03:00:00Z'))).toBe(1);
  expect(await servers[0]!.keepDue(new Date('2022-02-01T03:00:00Z'))).toBe(0);
  await insertRows(database, 'evaluation_report', [{
    title: '2020', assessed_year: 2020, revision: 1, frozen_on: '2021-02-02', frozen_at: '2021-02-02T01:00:00Z', journal_number: 1,
    content: '0'.repeat(64), receipt: [], state: 'frozen',
  }]);
  expect(await servers[0]!.keepDue(new Date('2021-02-02T03:00:00Z'))).toBe(0);
  await database.query(`UPDATE evaluation_report SET state = 'reopened'`);
  expect(await servers[0]!.keepDue(new Date('2021-02-02T03:00:00Z'))).toBe(1);
});

test('a form that cannot be computed is named, and the others are kept', async () => {
  await insertRows(database, 'evaluation_framework', [{
    bureau: '430682', division: '430682000000', title: '2020', assessed_year: 2020, code: 'broken', revision: 1, content: 'f'.repeat(64), source: 'test', state: 'adopted',
  }]);
  await expect(servers[0]!.keepDue(new Date('2020-07-01T03:00:00Z'))).rejects.toThrow(/^not kept: 430682 2020: /);
  expect((await states()).filter(({ day }) => day === '2020-07-01')).toEqual([{ bureau: '610831', year: 2020, day: '2020-07-01' }]);
});

test('no state is changed or taken away, and only who sees the whole bureau sees it', async () => {
  await expect(database.query(`UPDATE form_state SET score = '100'`)).rejects.toMatchObject({ code: 'FH001' });
  await expect(database.query('DELETE FROM form_state')).rejects.toMatchObject({ code: 'FH001' });
  const seen = (scope: string) => contexts[0]!.get(Database).read({ scope }, async (sql) => (await sql('SELECT day FROM form_state')).length);
  expect(await seen('610831')).toBeGreaterThan(0);
  expect(await seen('6108')).toBeGreaterThan(0);
  expect([await seen('610831101'), await seen('430682')]).toEqual([0, 0]);
});
