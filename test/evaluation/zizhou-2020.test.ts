import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '@fenghuo/server/seeding/seed';
import type { EvaluationForm, EvidencePage, Figure } from '@fenghuo/shared/evaluation/form';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { voidBody } from '../setup/builders.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const address = '/api/evaluation/forms/610831/2020';
const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-form-'));
let database: FreshDatabase;
let application: Application;

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  await seed('zizhou-2020', { databaseUrl: database.url, dataDirectory });
  application = await startApplication({ database });
});

afterAll(async () => {
  await application.close();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const get = async <Body>(path: string) => (await application.as('auditor')).get<Body>(path);
const form = async () => (await get<EvaluationForm>(address)).body;
const records = async (code: string, query = '') => (await get<EvidencePage>(`${address}/rows/${code}/records?limit=200${query}`)).body;

describe('the form of Zizhou 2020', () => {
  it('has the values and scores that its records give', async () => {
    const { rows, total, grade } = await form();
    expect(rows.map(({ code, value, score, state }) => [code, value, score, state])).toEqual([
      ['1', '0', '5', 'scored'], ['2', '0', '5', 'scored'], ['3', '0', '5', 'scored'], ['4', '2', '3', 'scored'], ['5', '2', '3', 'scored'],
      ['6', '100', '5', 'scored'], ['7', '6', '5', 'scored'], ['8', '9', '5', 'scored'], ['9', '60', '6', 'scored'],
      ['10', '2', '9', 'scored'], ['11', '0', '9', 'scored'], ['12', '9', '8', 'scored'], ['13', '154', '8', 'scored'],
      ['14', 'excellent', '10', 'scored'], ['15', '93', '8', 'scored'],
    ]);
    expect(total).toEqual({ score: '94', weight: '100', weightScored: '100' });
    expect(grade?.code).toBe('excellent');
    expect(rows[5]!.otherReadings.map(({ value }) => value)).toEqual(['69.42', '144.04']);
    expect(rows[14]!.working.zh).toBe('满意度 93%，比 95% 低 2 个百分点，扣 2 分，得 8 分');
    expect(rows[7]!.otherReadings.map(({ value }) => value)).toEqual(['8', '4']);
    expect(rows[7]!.reading.zh).toContain('加油站、烟花爆竹');
  });

  it('has the figures of the narrative with their parts', async () => {
    const { figures } = await form();
    const values = Object.fromEntries(figures.map(({ code, value }) => [code, value]));
    expect(values).toMatchObject({
      'mine-oil-gas-hazards': '125', 'mine-oil-gas-rectification': '100', 'fuel-station-hazards': '60', 'hazardous-chemicals-hazards': '21',
      'gas-pipeline-hazards': '11', 'urban-gas-hazards': '22', 'flood-drought-hazards': '8', 'premises-banned': '2',
        'premises-suspended': '1',
      'fuel-premises-closed': '3', 'fuel-stations-sealed': '1', 'fireworks-shops-sealed': '2', 'fireworks-seized': '345',
    });
    const parts = (code: string) => Object.fromEntries(figures.find((figure) => figure.code === code)!.parts.map((part) =>
      [part.code, part.value]));
    expect(parts('mine-oil-gas-hazards')).toEqual({ 'on-site': '67', deadline: '58', 'not-stated': '0', closed: '125' });
    expect(parts('fuel-station-hazards')).toMatchObject({ 'on-site': '34', deadline: '24', 'not-stated': '2' });
  });

  it('shows which statements of the report do not follow', async () => {
    const { checks } = (await get<FormPreparation>(`${address}/preparation`)).body;
    const differing = checks.filter((check) => check.state === 'differs').map(({ code, stated, computed, difference }) =>
      [code, stated, computed, difference]);
    expect(differing).toEqual([
      ['deviation-reasons', '3', '0', '3'], ['printed-total', '96', '94', '2'], ['printed-group-budget', '28', '26', '2'],
      ['parts-fuel-station-hazards', '60', '58', '2'], ['hazard-dispositions', '247', '215', '32'], ['staffing-basis', '3', '1', '2'],
    ]);
  });

  it('opens exactly the records behind every number', async () => {
    const { rows, figures } = await form();
    const open = (one: Figure, parts: readonly Figure[]) => [
      { code: one.code, part: 'value', figure: one }, ...parts.map((figure) => ({ code: one.code, part: figure.code, figure })),
    ];
    const numbers = [
      ...rows.flatMap((row) => open(row, [...row.parts, ...row.otherReadings])), ...figures.flatMap((figure) => open(figure, figure.parts)),
    ];
    for (const { code, part, figure } of numbers) {
      for (const set of ['counted', 'notCounted'] as const) {
        const page = await records(code, `&part=${part}&set=${set}`);
        expect([code, part, set, page.total]).toEqual([code, part, set, figure[set]]);
        expect(page.rows.length).toBe(Math.min(200, page.total));
        expect(page.rows.every((row) => (row.reason === null) === (set === 'counted'))).toBe(true);
      }
    }
  });

  it('loses a point and shows why when one of the six inspections is void', async () => {
    const before = await form();
    const { id } = (await records('7')).rows[0]!;
    const inspector = await application.as('inspector');
    const { body: inspection } = await inspector.get<AnyRecord>(`/api/inspections/${id}?bureau=610831`);
    expect((await inspector.post(`/api/inspections/${id}/void?bureau=610831`, voidBody(inspection))).status).toBe(200);

    const after = await form();
    expect(after.rows[6]).toMatchObject({ value: '5', score: '4', working: { zh: '5 次，比 6 次少 1 次，扣 1 分，得 4 分' } });
    expect(after.asOf.n).toBe(before.asOf.n + 1);
    const missed = await records('7', '&set=notCounted');
    expect(missed.rows.filter((row) => row.reason?.code === 'voided').map((row) => row.id)).toEqual([id]);
    expect(missed.reasons.find((reason) => reason.code === 'voided')).toMatchObject({ count: 1 });
  });
});

describe('who may read the form', () => {
  it('is somebody whose scope holds the whole bureau', async () => {
    for (const person of ['matigou', 'linxiang'] as const) {
      const answer = await (await application.as(person)).get<ProblemBody>(address);
      expect([answer.status, answer.body.code]).toEqual([403, 'scope-too-narrow']);
    }
    expect((await (await application.as('yulin')).get(address)).status).toBe(200);
    expect((await application.stranger().get(address)).status).toBe(401);
    expect((await (await application.as('admin')).get<ProblemBody>(address)).body.code).toBe('role-not-allowed');
  });

  it('gets a refusal by name for what there is not', async () => {
    expect((await get<ProblemBody>('/api/evaluation/forms/610831/2019')).body.code).toBe('framework-unknown');
    expect((await get<ProblemBody>(`${address}/rows/99/records`)).body.code).toBe('row-unknown');
    expect((await get<ProblemBody>(`${address}/rows/7/records?part=unheard`)).body.code).toBe('row-unknown');
    expect((await get<ProblemBody>(`${address}/rows/7/records?after=nonsense`)).status).toBe(422);
    expect((await get<ProblemBody>('/api/evaluation/forms/610831/soon')).status).toBe(422);
    expect((await get<{ year: number }[]>('/api/evaluation/forms?bureau=610831')).body.map((one) => one.year)).toEqual([2020]);
  });
});
