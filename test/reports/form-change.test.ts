import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '@fenghuo/server/context';
import { Catalogue } from '@fenghuo/server/database/catalogue.service';
import { Database } from '@fenghuo/server/database/database';
import { formReport } from '@fenghuo/server/evaluation/form-report';
import { FrameworkService } from '@fenghuo/server/evaluation/frameworks/framework.service';
import { FrameworkStore } from '@fenghuo/server/evaluation/frameworks/framework.store';
import { FormStates } from '@fenghuo/server/evaluation/states/form-states.service';
import { WriteService } from '@fenghuo/server/recordkeeping/write.service';
import { seed } from '@fenghuo/server/seeding/seed';
import { dayOf } from '@fenghuo/shared/calendar';
import { changeSince, isKeptDaily, stateOf, type ChangedRecords, type FormChange } from '@fenghuo/shared/evaluation/form-change';
import type { EvaluationForm, EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { voidBody } from '../setup/builders.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-change-'));
const [bureau, address] = ['610831', '/api/evaluation/forms/610831/2020'];
let database: FreshDatabase;
let application: Application;
let context: INestApplicationContext;
let states: FormStates;

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  await seed('zizhou-2020', { databaseUrl: database.url, dataDirectory });
  application = await startApplication({ database, dataDirectory });
  context = await createContext({ databaseUrl: database.url, dataDirectory });
  states = new FormStates(context.get(Database), context.get(Catalogue), formReport(context.get(Database)));
});

afterAll(async () => {
  await context.close();
  await application.close();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const get = async <Body>(path: string) => (await (await application.as('auditor')).get<Body>(path)).body;
const change = async () => (await get<FormPreparation>(`${address}/preparation`)).change;
const rowOf = ({ rows }: FormChange, code: string) => rows.find((one) => one.code === code);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function voidInspection(): Promise<string> {
  const { rows: [first] } = await get<EvidencePage>(`${address}/rows/7/records?part=value&limit=1`);
  const { status } = await (await application.as('manager')).post(`/api/inspections/${first!.id}/void?bureau=${bureau}`, voidBody(first!));
  expect(status).toBe(200);
  return first!.id;
}

describe('the change of a form since last week', () => {
  it('says that nothing is kept yet', async () => {
    expect(await change()).toEqual({ since: null, wholeWeek: false, otherFramework: false, keeping: false, total: null, rows: [], figures: [] });
  });

  it('is taken from the oldest state while none is a week old, and says so', async () => {
    expect(await states.keep(bureau, 2020, daysAgo(3))).toBe(true);
    const id = await voidInspection();
    const found = await change();
    expect(found).toMatchObject({ since: { day: dayOf(daysAgo(3)) }, wholeWeek: false, otherFramework: false });
    expect(rowOf(found, '7')).toEqual({
      code: '7', before: { value: '6', score: '5' }, now: { value: '5', score: '4' }, value: '-1', points: '-1', changed: true,
    });
    expect(found.total).toEqual({ before: '94', now: '93', difference: '-1' });
    expect(rowOf(found, '15')).toMatchObject({ value: '0', points: '0', changed: false });

    const { counted, notCounted, changes } = await get<ChangedRecords>(`${address}/rows/7/changes?since=${found.since!.journalNumber}`);
    expect([counted, notCounted.map((one) => [one.id, one.reason!.code])]).toEqual([[], [[id, 'voided']]]);
    expect(changes[`inspection/${id}`]).toMatchObject({ action: 'void', actor: 'manager' });
  });

  it('is taken from the latest state of seven days ago or more', async () => {
    await states.keep(bureau, 2020, daysAgo(12));
    await voidInspection();
    expect(rowOf(await change(), '7')).toMatchObject({ before: { value: '5' }, now: { value: '4' }, value: '-1' });
    expect(await change()).toMatchObject({ since: { day: dayOf(daysAgo(12)) }, wholeWeek: true });
    await states.keep(bureau, 2020, daysAgo(7));
    expect(await change()).toMatchObject({ since: { day: dayOf(daysAgo(7)) }, wholeWeek: true });
    expect(rowOf(await change(), '7')).toMatchObject({ before: { value: '4' }, changed: false });
    await states.keep(bureau, 2020, daysAgo(6));
    expect((await change()).since!.day).toBe(dayOf(daysAgo(7)));
  });

  it('lists what came in or changed, by every number that the form has', async () => {
    const form = await get<EvaluationForm>(address);
    for (const { code } of [...form.rows, ...form.figures]) {
      const { status, body } = await (await application.as('auditor')).get<ChangedRecords>(`${address}/rows/${code}/changes?since=0`);
      const shown = form.rows.find((row) => row.code === code) ?? form.figures.find((figure) => figure.code === code)!;
      expect([code, status]).toEqual([code, 200]);
      if (shown.counted <= 200) expect([code, body.counted.length, body.more]).toEqual([code, shown.counted, shown.notCounted > 200]);
    }
    expect((await get<ProblemBody>(`${address}/rows/nonsense/changes?since=0`)).code).toBe('row-unknown');
    expect((await get<ProblemBody>(`${address}/rows/7/changes?since=soon`)).code).toBe('contract-broken');
  });

  it('is not told across two frameworks', async () => {
    const services = { database: context.get(Database), writer: context.get(WriteService) };
    const before = await services.database.read({ scope: bureau }, (sql) => new FrameworkStore().load(sql, bureau, 2020));
    const service = new FrameworkService(services.database, services.writer);
    const author = { account: 'manager', role: 'manager', scope: bureau } as const;
    const { id } = await service.draft(author, { ...before, version: before.version + 1 }, 'test');
    await service.adopt(author, bureau, id, 1);
    expect(await change()).toMatchObject({ since: { framework: { version: before.version } }, otherFramework: true, total: null, rows: [], figures: [] });
  });
});

describe('a difference', () => {
  const form = (value: string | null, score: string | null, valueLabel?: { zh: string; en: string }) => ({
    bureau, year: 2020, framework: { code: 'f', version: 1 }, asOf: { n: 4, at: '2020-06-09T00:00:00Z' }, total: { score: score ?? '0' },
    rows: [{ code: 'a', value, score, ...(valueLabel ? { valueLabel } : {}) }], figures: [],
  } as unknown as EvaluationForm);
  const between = (before: EvaluationForm, after: EvaluationForm) =>
    changeSince(stateOf(before, '2020-06-02', '2020-06-02T00:00:00Z'), after, '2020-06-09', true).rows[0];

  it.each([
    ['0.1', '0.3', '0.2'], ['123456789012345.1', '123456789012345.3', '0.2'], ['3', '1', '-2'], ['5', '5', '0'],
  ])('of %s and %s is exact', (before, after, difference) => {
    expect(between(form(before, '1'), form(after, '1'))).toMatchObject({ value: difference, points: '0', changed: before !== after });
  });

  it('has no number where one side has none', () => {
    expect(between(form(null, null), form('3', '2'))).toMatchObject({ value: null, points: null, changed: true });
    expect(between(form('good', '8', { zh: '良', en: 'Good' }), form('excellent', '10'))).toMatchObject({
      before: { valueLabel: { zh: '良' } }, value: null, points: '2' });
  });
});

it.each([
  [2026, '2026-01-01', true, true], [2025, '2026-03-01', false, true], [2025, '2026-03-01', true, false], [2024, '2026-03-01', false, false],
  [2027, '2026-12-31', false, false],
])('the form of %s is kept on %s (its report stands: %s): %s', (year, today, stands, kept) => {
  expect(isKeptDaily(year, today, stands)).toBe(kept);
});
