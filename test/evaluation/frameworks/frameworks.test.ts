import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { vocabulary } from '@fenghuo/server/evaluation/evidence/evidence';
import { readFormWorkbook } from '@fenghuo/server/evaluation/frameworks/form-workbook';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { framework as completeFramework } from '@fenghuo/shared/evaluation/framework';
import { frameworkChecks } from '@fenghuo/shared/evaluation/framework-checks';
import { buildFramework, proposalFor, rowsOfTemplate } from '@fenghuo/shared/evaluation/framework-build';
import { readForm } from '@fenghuo/shared/evaluation/framework-reading';
import type { FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { FrameworkComparison, FrameworkListing, FrameworkView, KnownMeasure, UploadedForm } from '@fenghuo/shared/evaluation/framework-views';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { importMediaType } from '@fenghuo/shared/transfer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../../setup/application.js';
import type { Client } from '../../setup/client.js';
import { formWorkbook, unseenForm } from './forms.js';

const api = '/api/evaluation/frameworks';
const bureau = '610831';
let application: Application;
let manager: Client;

beforeAll(async () => {
  application = await startApplication({ forms: true });
  manager = await application.as('manager');
});

afterAll(() => application.close());

const count = (dataset: string, period: string): Measure => ({ op: 'count', dataset, period, about: {}, where: {}, admissible: [] });
const list = async () => (await manager.get<FrameworkListing[]>(`${api}?bureau=${bureau}`)).body;
const view = async (id: string) => (await manager.get<FrameworkView>(`${api}/${id}?bureau=${bureau}`)).body;

/** The unseen form as a person confirms it: every proposal taken, the rest judged. */
async function draftOfUnseen(year = 2023): Promise<FrameworkView> {
  const sent = await manager.send<UploadedForm>('POST', `${api}/import?bureau=${bureau}`, await formWorkbook(unseenForm), { headers: { 'content-type': importMediaType } });
  expect(sent.status).toBe(200);
  const reading = readForm(sent.body.sheets[0]!);
  const rows = reading.rows.map((row) => {
    const proposed = proposalFor(row, year);
    return { ...row, rule: 'proposal' in proposed ? proposed.proposal.rule : null };
  });
  expect(rows.filter(({ rule }) => rule === null)).toEqual([]);
  const framework = buildFramework({ bureau, year, title: { zh: reading.title, en: reading.title }, gradeThresholds: [] }, rows);
  const { status, body } = await manager.post<FrameworkView>(api, { bureau, year, source: 'unseen.xlsx', framework });
  expect(status).toBe(201);
  return body;
}

describe('a framework from a file', () => {
  it('is a draft, is checked row by row, and is adopted once every row has its measure', async () => {
    const draft = await draftOfUnseen();
    expect(draft).toMatchObject({ state: 'draft', year: 2023, revision: 1, rows: 10, weight: '100', inForce: false });
    expect(draft.checks.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('measure-missing');

    const refused = await manager.post<ProblemBody>(`${api}/${draft.id}/adopt?bureau=${bureau}`, { baseVersion: draft.version });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('framework-not-adoptable');
    expect(refused.body.fields?.[0]).toMatchObject({ path: 'rows.1.inputs.value', label: { zh: '第 1 行“预算编制完整性”' } });

    const trial = await manager.get<EvaluationForm>(`${api}/${draft.id}/form?bureau=${bureau}`);
    expect(trial.status).toBe(200);
    expect(trial.body.rows.map(({ state }) => state)).toEqual(Array(10).fill('no-evidence'));

    const percent: Measure = { op: 'ratio', as: 'percent', numerator: count('hazards', 'foundOn'), denominator: count('hazards', 'foundOn'), whenZero: 'nothing-to-measure' };
    const measures: readonly Measure[] = [
      count('findings', 'fiscalYear'), percent, count('inspections', 'inspectedOn'), count('drills', 'heldOn'), percent, count('emergency-plans', 'inForce'),
      count('trainings', 'heldOn'), count('disasters', 'occurredOn'), { op: 'latest', dataset: 'assessment-results', period: 'assessedYear', about: {}, where: {}, admissible: [], dimension: 'grade' },
      percent,
    ];
    const framework = { ...draft.framework, rows: draft.framework.rows.map((row, index) => ({
      ...row, inputs: Object.fromEntries(['value', 'item1', 'item2', 'item3'].filter((name) => name === 'value' || row.code === '6').map((name) => [name, { measure: measures[index] }])),
    })) };
    const saved = await manager.put<FrameworkView>(`${api}/${draft.id}?bureau=${bureau}`, { baseVersion: draft.version, framework });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(saved.body.checks.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(saved.body.checks.map(({ code }) => code)).toContain('same-evidence');

    const adopted = await manager.post<FrameworkView>(`${api}/${draft.id}/adopt?bureau=${bureau}`, { baseVersion: saved.body.version });
    expect(adopted.status, JSON.stringify(adopted.body)).toBe(200);
    expect(adopted.body).toMatchObject({ state: 'adopted', inForce: true });
    const form = await manager.get<EvaluationForm>(`/api/evaluation/forms/${bureau}/2023`);
    expect(form.body.rows.map(({ level3 }) => level3.zh)).toEqual(draft.framework.rows.map(({ level3 }) => level3.zh));
    expect(form.body.rows[2]).toMatchObject({ value: '0', score: '4' });
  });

  it('a stale version is a conflict, an adopted one is no draft', async () => {
    const draft = await draftOfUnseen(2024);
    const { framework } = draft;
    expect((await manager.put(`${api}/${draft.id}?bureau=${bureau}`, { baseVersion: 1, framework: { ...framework, title: { zh: '改名', en: 'Renamed' } } })).status).toBe(200);
    const stale = await manager.put<ProblemBody>(`${api}/${draft.id}?bureau=${bureau}`, { baseVersion: 1, framework });
    expect(stale.body.code).toBe('version-conflict');
    const zizhou = (await list()).find(({ year }) => year === 2020)!;
    const settled = await manager.put<ProblemBody>(`${api}/${zizhou.id}?bureau=${bureau}`, { baseVersion: zizhou.version, framework });
    expect(settled.body.code).toBe('framework-not-draft');
  });
});

describe('a draft that cannot be computed is not saved', () => {
  it.each<[string, (rows: Record<string, unknown>[]) => unknown, RegExp]>([
    ['a step of zero', (rows) => { rows[0]!['rule'] = { kind: 'steps', direction: 'perEvent', points: '1', per: '0' }; return rows; }, /rows\[0\]\.rule/],
    ['an unknown kind', (rows) => { rows[1]!['rule'] = { kind: 'magic' }; return rows; }, /rows\[1\]\.rule/],
    ['a dataset that does not exist', (rows) => { rows[0]!['inputs'] = { value: { measure: count('unicorns', 'seenOn') } }; return rows; }, /rows\[0\]\.inputs\.value\.measure/],
    ['a field that does not exist', (rows) => { rows[0]!['inputs'] = { value: { measure: { ...count('inspections', 'inspectedOn'), where: { colour: { in: ['red'] } } } } }; return rows; }, /rows\[0\]\.inputs\.value\.measure/],
    ['a weight that is a word', (rows) => { rows[0]!['weight'] = '五'; return rows; }, /rows\[0\]\.weight/],
    ['two rows of one code', (rows) => { rows[1]!['code'] = '1'; return rows; }, /rows\[1\]\.code/],
    ['no rows', () => [], /rows/],
    ['a tree without end', (rows) => { rows[0]!['rule'] = endless(); return rows; }, /rows\[0\]/],
  ])('%s', async (_, spoil, path) => {
    const template = (await manager.get<FrameworkTemplate[]>(`${api}/templates`)).body[0]!;
    const framework = buildFramework({ bureau, year: 2030, title: { zh: '试', en: 'T' }, gradeThresholds: [] }, rowsOfTemplate(template));
    const before = (await list()).length;
    const answer = await manager.post<ProblemBody>(api, { bureau, year: 2030, source: 'x', framework: { ...framework, rows: spoil(JSON.parse(JSON.stringify(framework.rows)) as Record<string, unknown>[]) } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(answer.body.code).toBe('framework-not-computable');
    expect(answer.body.fields?.map((field) => field.path).join(' ')).toMatch(path);
    expect(answer.body.title.zh).not.toContain('{');
    if (String(path).includes('rule')) expect(answer.body.fields?.[0]?.label.zh).toMatch(/^第 \d 行“.+”$/);
    expect((await list()).length).toBe(before);
  });
});

function endless(): unknown {
  let rule: unknown = { kind: 'points', award: 'none' };
  for (let depth = 0; depth < 200; depth += 1) rule = { kind: 'sum', of: [rule] };
  return rule;
}

describe('last year\'s framework for the next', () => {
  it('is copied with measures and rules, and the difference names what was changed', async () => {
    const zizhou = (await list()).find(({ year }) => year === 2020)!;
    const copy = await manager.post<FrameworkView>(`${api}/${zizhou.id}/copy?bureau=${bureau}`, { year: 2021 });
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({ year: 2021, state: 'draft', title: { zh: expect.stringContaining('2021') as string }, rows: 15 });
    expect(copy.body.framework.rows[6]!.inputs).toEqual((await view(zizhou.id)).framework.rows[6]!.inputs);

    const rows = copy.body.framework.rows.slice(1).map((row) => (row.code === '7' ? { ...row, weight: '10', target: { zh: '≥8 次', en: '≥8 times' } } : row));
    const added = { ...copy.body.framework.rows[1]!, code: '16', level3: { zh: '新增指标', en: 'New' } };
    const saved = await manager.put<FrameworkView>(`${api}/${copy.body.id}?bureau=${bureau}`, { baseVersion: copy.body.version, framework: { ...copy.body.framework, rows: [...rows, added] } });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const { body: { before, after, difference } } = await manager.get<FrameworkComparison>(`${api}/${copy.body.id}/diff?bureau=${bureau}&with=${zizhou.id}`);
    expect([before.year, after.year]).toEqual([2020, 2021]);
    expect(difference.rows.map(({ code, change }) => [code, change])).toEqual([['1', 'removed'], ['7', 'changed'], ['16', 'added']]);
    expect(difference.rows[1]!.fields.map(({ field, before: was, after: is }) => [field, was?.zh, is?.zh])).toEqual([['weight', '5', '10'], ['target', '≥6 次', '≥8 次']]);
    expect(difference.same).toBe(13);
  });

  it('tells everything that differs in words: department, rule, when a row applies, vetoes, policy, grades', async () => {
    const zizhou = (await list()).find(({ year }) => year === 2020)!;
    const { body: copy } = await manager.post<FrameworkView>(`${api}/${zizhou.id}/copy?bureau=${bureau}`, { year: 2024 });
    const [first, ...others] = copy.framework.rows;
    const both = (text: string) => ({ zh: text, en: text });
    const accidents = { condition1: { label: both('较大以上事故'), measure: count('disasters', 'occurredOn') } };
    const framework = {
      ...copy.framework,
      rows: [{
        ...first!, department: ' 财务股 ', inputs: { ...first!.inputs, task: { label: both('当年编制任务'), measure: count('drills', 'heldOn') } },
        applies: { conditions: [{ input: 'task', holds: true }], because: both('当年没有编制任务'), otherwise: 'full' },
      }, ...others],
      policy: { ...copy.framework.policy, notApplicable: 'average' },
      gradeThresholds: copy.framework.gradeThresholds.map((one) => (one.code === 'excellent' ? { ...one, label: both('优等') } : one)),
      vetoes: [{ code: 'veto1', label: both('发生较大以上事故'), inputs: accidents, conditions: [{ input: 'condition1', is: '>=', value: '1', unit: both('起') }], total: '59' }],
    };
    const saved = await manager.put<FrameworkView>(`${api}/${copy.id}?bureau=${bureau}`, { baseVersion: copy.version, framework });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(saved.body.framework.rows[0]!.department).toBe('财务股');
    const { body: { difference } } = await manager.get<FrameworkComparison>(`${api}/${copy.id}/diff?bureau=${bureau}&with=${zizhou.id}`);
    const told = [...difference.whole, ...difference.rows.flatMap(({ fields }) => fields)];
    for (const { before, after } of told) expect([before?.zh, before?.en, after?.zh, after?.en].join(' ')).not.toMatch(/[{}]|condition1|notApplicable/);
    expect(told.map(({ field, after }) => [field, after?.zh])).toEqual(expect.arrayContaining([
      ['department', '财务股'], ['applies', '有“当年编制任务”时适用；否则不适用（当年没有编制任务），按满分计'],
      ['vetoes', '发生较大以上事故：较大以上事故 ≥ 1 起的，总分以 59 分计'], ['inputs.task', expect.stringContaining('应急演练') as string],
      ['gradeThresholds', expect.stringContaining('优等 90 分 及以上') as string], ['policy', expect.stringContaining('不适用的行按同类指标平均得分率计') as string],
    ]));
    const next = await manager.post<FrameworkView>(`${api}/${copy.id}/copy?bureau=${bureau}`, { year: 2026 });
    expect(next.body.framework).toMatchObject({ vetoes: saved.body.framework.vetoes });
    expect(next.body.framework.rows[0]).toMatchObject({ department: '财务股', applies: saved.body.framework.rows[0]!.applies });

    const { bytes } = await manager.bytes(`${api}/${copy.id}/export.xlsx?bureau=${bureau}&layout=shaanxi`);
    const [sheet] = await readFormWorkbook(Readable.from([bytes]));
    expect(readForm(sheet!).rows.slice(0, 2).map(({ department }) => department)).toEqual(['财务股', '']);
  });

  it('of the same year is its next revision, and the adopted one stays in force', async () => {
    const zizhou = (await list()).find(({ year }) => year === 2020)!;
    const { body } = await manager.post<FrameworkView>(`${api}/${zizhou.id}/copy?bureau=${bureau}`, { year: 2020 });
    expect(body).toMatchObject({ code: zizhou.code, revision: zizhou.revision + 1, inForce: false });
    expect((await list()).find(({ id }) => id === zizhou.id)?.inForce).toBe(true);
  });
});

describe('the demonstration of Linxiang', () => {
  it('says in its title that it is ours, and could be adopted as it stands', () => {
    const path = new URL('../../../seeds/demo-frameworks/430682-2023.json', import.meta.url);
    const read = completeFramework.parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(read.title.zh).toContain('演示');
    expect(frameworkChecks(read, vocabulary)).toEqual([]);
  });
});

describe('layouts', () => {
  it('hold only what can be read, and their weights make 100', async () => {
    const { body: templates } = await manager.get<FrameworkTemplate[]>(`${api}/templates`);
    expect(templates.map(({ code }) => code).sort()).toEqual(['anhui', 'fujian', 'hubei', 'hunan', 'mof-standard', 'shaanxi']);
    for (const template of templates) {
      const framework = buildFramework({ bureau, year: 2031, title: template.title, gradeThresholds: template.gradeThresholds }, rowsOfTemplate(template));
      expect(framework.policy.weights).toEqual({ sum: '100', executionRow: template.policy.weights.executionRow });
      expect(template.rows.reduce((total, { weight }) => total + Number(weight), 0)).toBe(100);
      // The indicators of every layout are ours, at least in part: that has to be said.
      expect(template.basis.rows).toMatchObject({ checked: false, source: { zh: expect.stringContaining('本系统拟定') as string } });
    }
  });

  it.each(['mof-standard', 'shaanxi', 'hunan', 'fujian', 'hubei', 'anhui'])('%s: a workbook that gives the same rows when it is read again', async (layout) => {
    const zizhou = (await list()).find(({ year, inForce }) => year === 2020 && inForce)!;
    const { framework } = await view(zizhou.id);
    const { status, bytes } = await manager.bytes(`${api}/${zizhou.id}/export.xlsx?bureau=${bureau}&layout=${layout}`);
    expect(status).toBe(200);
    const [sheet] = await readFormWorkbook(Readable.from([bytes]));
    const reading = readForm(sheet!);
    expect(reading.problems).toEqual([]);
    expect(reading.rows.map((row) => [row.level1, row.level2, row.level3, row.weight])).toEqual(framework.rows.map((row) => [
      row.level1.zh, row.level2.zh, row.level3.zh, row.weight]));
    expect(reading.rows.map(({ ruleText }) => ruleText)).toEqual(framework.rows.map(({ ruleText }) => ruleText.zh));
    expect(reading.stated).toBe('100');
  });

  it('as JSON carry everything, measures included', async () => {
    const zizhou = (await list()).find(({ year, inForce }) => year === 2020 && inForce)!;
    const { body } = await manager.get<unknown>(`${api}/${zizhou.id}/export.json?bureau=${bureau}`);
    const again = await manager.post<FrameworkView>(api, { bureau, year: 2019, source: '610831-2020.json', framework: body });
    expect(again.status, JSON.stringify(again.body)).toBe(201);
    expect(again.body.framework.rows).toEqual((await view(zizhou.id)).framework.rows);
  });

  it('measures that are known can be chosen again', async () => {
    const { body } = await manager.get<KnownMeasure[]>(`${api}/measures?bureau=${bureau}`);
    expect(body.map(({ indicator }) => indicator.zh)).toContain('地质干旱灾害隐患巡察次数');
  });
});

describe('access', () => {
  it('managers write, everybody who reads the evaluation reads, no bureau sees another', async () => {
    const zizhou = (await list()).find(({ year }) => year === 2020)!;
    for (const person of ['finance', 'auditor', 'inspector'] as const) {
      const client = await application.as(person);
      expect((await client.get(`${api}/${zizhou.id}?bureau=${bureau}`)).status).toBe(200);
      expect((await client.post<ProblemBody>(`${api}/${zizhou.id}/copy?bureau=${bureau}`, { year: 2025 })).body.code).toBe('role-not-allowed');
    }
    const linxiang = await application.as('linxiang');
    expect((await linxiang.get<ProblemBody>(`${api}/${zizhou.id}?bureau=${bureau}`)).body.code).toBe('scope-too-narrow');
    expect((await linxiang.get<ProblemBody>(`${api}/${zizhou.id}?bureau=430682`)).body.code).toBe('not-found');
  });
});
