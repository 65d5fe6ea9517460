import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import { openEvidence, vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { townshipsOf } from '@fenghuo/server/evaluation/evidence/report-table';
import { FrameworkStore } from '@fenghuo/server/evaluation/frameworks/framework.store';
import { breakDown } from '@fenghuo/server/evaluation/scoring/breakdown';
import { seed } from '@fenghuo/server/seeding/seed';
import type { Breakdown } from '@fenghuo/shared/evaluation/breakdown';
import type { Comparison } from '@fenghuo/shared/evaluation/comparison';
import { checkDefinitions, townshipCheck } from '@fenghuo/shared/evaluation/check-definitions';
import type { EvaluationForm, EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { Exact } from '@fenghuo/shared/evaluation/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { insertRows } from '../evaluation/records.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-companions-'));
const address = '/api/evaluation/forms/610831/2020';
let database: FreshDatabase;
let application: Application;

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  await seed('zizhou-2020', { databaseUrl: database.url, dataDirectory });
  await insertRows(database, 'enforcement_document', [{
    number: '应急责改〔2020〕1号', kind: 'rectificationOrder', issued_on: '2020-05-06', sector: 'fuelStation', recipient: '马蹄沟加油站',
    recipient_kind: 'entity', officers: ['甲', '乙'], files: [], delivery_proof: [], photos: [], state: 'issued',
  }]);
  application = await startApplication({ database, dataDirectory });
});

afterAll(async () => {
  await application.close();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const get = async <Body>(path: string) => (await application.as('auditor')).get<Body>(path);
const form = async () => (await get<EvaluationForm>(address)).body;
const checksOfForm = async () => (await get<FormPreparation>(`${address}/preparation`)).body.checks;

describe('the checks of a form', () => {
  it('have the figures of both sides and the records behind each', async () => {
    const checks = await checksOfForm();
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
    for (const { code } of [...checkDefinitions, townshipCheck(13)]) {
      const check = checks.find((one) => one.code === code)!;
      expect(check.sides, code).toBeDefined();
      for (const figure of check.figures) {
        const { status, body } = await get<EvidencePage>(`${address}/rows/check.${code}/records?part=${figure.code}&limit=1`);
        expect([code, figure.code, status, body.total]).toEqual([code, figure.code, 200, figure.counted]);
      }
    }
  });

  it('find in Zizhou 2020 what the report has wrong, and nothing that would keep it from being frozen but the missing reasons', async () => {
    const checks = await checksOfForm();
    const of = (code: string) => checks.find((one) => one.code === code)!;
    expect(checks.filter(({ severity, state }) => severity === 'blocks' && state === 'differs').map(({ code }) => code)).toEqual(['deviation-reasons']);
    expect(of('deviation-reasons')).toMatchObject({ stated: '3', computed: '0', rows: ['4', '5', '15'] });
    expect(of('weights').state).toBe('holds');
    expect(of('hazard-dispositions').state).toBe('differs');
    expect(of('townships')).toMatchObject({ computed: '13' });
    const mend = await get<EvidencePage>(`${address}/rows/check.hazard-dispositions/records?part=mend`);
    expect(String(mend.body.total)).toBe(of('hazard-dispositions').difference);
  });

  it('list the orders that no re-inspection followed', async () => {
    const check = (await checksOfForm()).find(({ code }) => code === 'chain-orders-reinspections')!;
    expect(check).toMatchObject({ state: 'holds', stated: '1', computed: '0', difference: '1' });
    const { body } = await get<EvidencePage>(`${address}/rows/check.chain-orders-reinspections/records?part=mend`);
    expect([body.total, body.next, body.rows.map(({ title }) => title)]).toEqual([1, null, ['应急责改〔2020〕1号']]);
    const refused = await get<ProblemBody>(`${address}/rows/check.chain-orders-reinspections/records?part=mend&after=nonsense`);
    expect(refused.body.code).toBe('contract-broken');
  });

  it('come with the form as far as its own figures answer them', async () => {
    const [all, own] = [await checksOfForm(), (await form()).checks];
    expect(own.length).toBeGreaterThan(0);
    expect(all.slice(0, own.length)).toEqual(own);
    const overRecords = ['period', ...[...checkDefinitions, townshipCheck(13)].map(({ code }) => code)];
    expect(all.slice(own.length).map(({ code }) => code)).toEqual(overRecords);
  });

  it('have no records of a check that there is not', async () => {
    expect((await get<ProblemBody>(`${address}/rows/check.unheard/records`)).body.code).toBe('row-unknown');
  });
});

describe('the preparation of a form', () => {
  it('names what is still to do before freezing', async () => {
    const { body } = await get<FormPreparation>(`${address}/preparation`);
    expect(body.obstacles.map(({ kind, code }) => [kind, code])).toEqual([
      ['deviation-missing', '4'], ['deviation-missing', '5'], ['deviation-missing', '15'],
    ]);
    expect([body.deviations, body.judgements, body.forecasts, body.reports]).toEqual([[], [], [], []]);
  });
});

describe('the breakdown of a figure', () => {
  it.each(['7', '9', 'mine-oil-gas-hazards', '13'])('by township adds up to the figure (%s)', async (code) => {
    const { rows, figures } = await form();
    const whole = [...rows, ...figures].find((one) => one.code === code)!;
    const { body } = await get<Breakdown>(`${address}/rows/${code}/breakdown?by=township`);
    const total = body.parts.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0));
    expect(total.toString()).toBe(whole.value);
    expect(body.parts.length).toBeGreaterThan(0);
    expect(body.recent!.counted).toBe(whole.counted);
  });

  it('has in the running year the pace of every township, and the forecast of the county alone', async () => {
    const context = await createContext({ databaseUrl: database.url, dataDirectory });
    const townships = await context.get(Database).read({ scope: '610831' }, (sql) => townshipsOf(sql, '610831'));
    const on = (today: string) => context.get(Database).read({ scope: '610831' }, async (sql) => {
      const framework = await new FrameworkStore().load(sql, '610831', 2020);
      return breakDown({ ...await openEvidence(sql, '610831', new Partials()), today }, framework, vocabulary, townships, { code: '9', part: 'value', by: 'township' });
    });
    const running = await on('2020-12-31');
    await context.close();
    // On the last day of the year the pace leads to where it stands. The seat of the county is no township.
    expect(running.parts.map(({ pace, value }) => pace!.projected === value)).not.toContain(false);
    expect(running.parts.map(({ key }) => key)).toEqual(expect.arrayContaining(townships.filter((one) => one !== '610831000')));
    const whole = (await form()).rows.find(({ code }) => code === '9')!;
    expect(running.forecast).toMatchObject({ row: '9', projected: whole.value, target: '60' });
    const over = (await get<Breakdown>(`${address}/rows/9/breakdown?by=township`)).body;
    expect([over.forecast, over.parts.filter(({ pace }) => pace !== null), over.parts.filter(({ counted }) => counted === 0)]).toEqual([null, [], []]);
  });

  it('goes by the dimensions that the records have', async () => {
    const { body } = await get<Breakdown>(`${address}/rows/8/breakdown?by=sector`);
    expect(body.parts.map(({ key, label, value }) => [key, label!.zh, value].join(' ')).sort()).toEqual(['fireworks 烟花爆竹 5', 'fuelStation 加油站 4']);
    expect(body.dimensions.map(({ name }) => name)).toEqual(expect.arrayContaining(['township', 'sector', 'level']));
    expect((await get<ProblemBody>(`${address}/rows/8/breakdown?by=unheard`)).body.code).toBe('contract-broken');
    expect((await get<Breakdown>(`${address}/rows/14/breakdown`)).body.parts).toEqual([]);
  });
});

describe('forms side by side', () => {
  it('are the years of a bureau, or the bureaus of a scope', async () => {
    const { body } = await get<Comparison>('/api/evaluation/compare?bureau=610831');
    expect(body.forms).toMatchObject([{ bureau: '610831', year: 2020, revision: null, score: '94', grade: { zh: '优秀' } }]);
    expect(body.rows).toHaveLength(15);
    const yulin = await (await application.as('yulin')).get<Comparison>('/api/evaluation/compare?year=2020');
    expect(yulin.body.forms.map(({ bureau }) => bureau)).toEqual(['610831']);
    expect((await (await application.as('matigou')).get<ProblemBody>('/api/evaluation/compare?year=2020')).body.code).toBe('scope-too-narrow');
    expect((await (await application.as('linxiang')).get<ProblemBody>('/api/evaluation/compare?bureau=610831')).body.code).toBe('scope-too-narrow');
  });
});
