import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import { Catalogue } from '@fenghuo/server/database/catalogue.service';
import { formReport } from '@fenghuo/server/evaluation/form-report';
import { MonitoringService } from '@fenghuo/server/evaluation/monitoring/monitoring.service';
import { RecordTables } from '@fenghuo/server/recordkeeping/record-tables';
import { WriteService } from '@fenghuo/server/recordkeeping/write.service';
import { periodsDue } from '@fenghuo/shared/evaluation/monitoring';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { findingBody, transitionBody, voidBody } from '../setup/builders.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { addressOf, created, expectDense, journalOf } from '../records/support.js';

const directory = mkdtempSync(join(tmpdir(), 'fenghuo-monitoring-'));
const bureau = '610831';
let database: FreshDatabase;
let application: Application;
let contexts: INestApplicationContext[];
let servers: MonitoringService[];

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  application = await startApplication({ database });
  contexts = await Promise.all([1, 2].map(() => createContext({ databaseUrl: database.url, dataDirectory: directory })));
  servers = contexts.map((services) => new MonitoringService(
    services.get(Database), services.get(Catalogue), services.get(RecordTables), services.get(WriteService), formReport(services.get(Database))));
});

afterAll(async () => {
  await Promise.all(contexts.map((services) => services.close()));
  await application.close();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

const noticesOf = (row: string) => database.query<{ kind: string; state: string; role: string }>(
  `SELECT kind, state, role FROM notice WHERE "row" = $1 ORDER BY kind`, [row]);

test.each([
  ['2020-06-30', ['2020-5']],
  ['2020-07-01', ['2020-5', '2020-6']],
  ['2021-01-09', ['2020-11', '2020-12']],
  ['2021-01-10', ['2020-11', '2020-12', '2020-13']],
  ['2021-02-24', ['2020-13', '2021-1']],
])('on %s the periods %s are due', (today, due) => {
  expect(periodsDue(today).map(({ year, period }) => `${year}-${period}`)).toEqual(due);
});

describe('monitoring', () => {
  test('makes one run of a period, whoever is asked and however many at once', async () => {
    const now = new Date('2020-06-02T03:00:00Z');
    const outcomes = (await Promise.all([...servers, ...servers].map((server) => server.runDue(now)))).flat();
    expect(outcomes.filter(({ made }) => made)).toHaveLength(2);
    const runs = await database.query('SELECT period, author, gaps FROM monitoring_run ORDER BY period');
    expect(runs).toMatchObject([{ period: 4, author: 'system' }, { period: 5, author: 'system' }]);
    expect(await database.query(`SELECT "row", kind FROM notice GROUP BY 1, 2 HAVING count(*) > 1`)).toEqual([]);
    expectDense(await journalOf(database));
  });

  test('tells a gap to the role that can act on it, once', async () => {
    expect(await noticesOf('7')).toEqual([{ kind: 'behindPace', state: 'open', role: 'inspector' }]);
    await servers[0]!.run(bureau, 2020, 7, new Date('2020-08-01T03:00:00Z'));
    expect(await noticesOf('7')).toHaveLength(1);
  });

  test('a lost point is told, explained at the end of the year, and the notice resolved when nothing is lost any more', async () => {
    const finance = await application.as('finance');
    const finding = await created(finance, 'findings', findingBody({ kind: 'budgetDetail', fiscalYear: 2020 }));
    await servers[0]!.run(bureau, 2020, 8, new Date('2020-09-01T03:00:00Z'));
    expect(await noticesOf('3')).toEqual([{ kind: 'pointsLost', state: 'open', role: 'financeOfficer' }]);

    await servers[0]!.run(bureau, 2020, 13, new Date('2021-01-10T03:00:00Z'));
    expect(await noticesOf('3')).toEqual([
      { kind: 'deviationMissing', state: 'open', role: 'manager' }, { kind: 'pointsLost', state: 'open', role: 'financeOfficer' }]);
    await created(finance, 'deviations', deviationBody({ row: '3' }));
    const [notice] = await database.query<{ id: string }>(`SELECT id FROM notice WHERE "row" = '3' AND kind = 'pointsLost'`);
    const acknowledge = addressOf('notices', { id: notice!.id, bureau }, '/transitions/acknowledge');
    const acknowledged = await finance.post(acknowledge, transitionBody({ version: 1 }, { measureTaken: '已按季度细化预算' }));
    expect(acknowledged.status).toBe(200);

    expect((await (await application.as('manager')).post(addressOf('findings', finding, '/void'), voidBody(finding))).status).toBe(200);
    await servers[0]!.run(bureau, 2020, 9, new Date('2021-01-11T03:00:00Z'));
    expect(await noticesOf('3')).toEqual([
      { kind: 'deviationMissing', state: 'resolved', role: 'manager' }, { kind: 'pointsLost', state: 'resolved', role: 'financeOfficer' }]);
  });

  test('nobody makes a run or a notice by hand', async () => {
    const manager = await application.as('manager');
    for (const path of ['monitoring-runs', 'notices']) {
      const { body } = await manager.get<{ rows: readonly Record<string, unknown>[] }>(`/api/${path}?bureau=${bureau}&limit=1`);
      expect(body.rows).toHaveLength(1);
      const { status } = await manager.post(`/api/${path}`, { operation: crypto.randomUUID(), device: 'test', record: {} });
      expect([403, 422]).toContain(status);
    }
  });
});
