import { createContext } from '@fenghuo/server/context';
import { Database } from '@fenghuo/server/database/database';
import { FrameworkService } from '@fenghuo/server/evaluation/frameworks/framework.service';
import { WriteService } from '@fenghuo/server/recordkeeping/write.service';
import type { EvaluationForm, EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import { framework } from '@fenghuo/shared/evaluation/framework';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { deviationBody, judgementBody } from '../setup/builders/evaluation.js';
import { places } from '../setup/people.js';
import { photo, sendPhoto } from '../setup/photos.js';

const words = (zh: string) => ({ zh, en: zh });
const points = { op: 'latest', dataset: 'judgements', period: 'assessedYear', about: { row: { in: ['j'] } }, dimension: 'points' };
const small = framework.parse({
  code: 'judged', bureau: '610831', year: 2021, version: 1, title: words('含人工评分的自评表'), policy: { weights: { sum: '20' } },
  rows: [
    {
      code: 'j', department: '应急指挥股', level1: words('效益'), level2: words('社会效益'), level3: words('领导评议'), weight: '10', target: words('评议'), ruleText: words('领导小组评议 0～10 分'),
      inputs: { value: { measure: points }, judgement: { measure: points } }, rule: { kind: 'judgement', from: 'none', to: 'full' },
    },
    {
      code: 'p', level1: words('效益'), level2: words('社会效益'), level3: words('预案'), weight: '10', target: words('无'), ruleText: words('每处扣 1 分'),
      inputs: { value: { measure: { op: 'count', dataset: 'findings', period: 'fiscalYear' } } },
      rule: { kind: 'clamp', rule: { kind: 'steps', direction: 'perEvent', points: '1' } },
    },
  ],
});

let application: Application;
beforeAll(async () => {
  application = await startApplication();
  const { databaseUrl, dataDirectory } = application;
  const context = await createContext({ databaseUrl, dataDirectory });
  const service = new FrameworkService(context.get(Database), context.get(WriteService));
  const author = { account: 'manager', role: 'manager', scope: '610831' } as const;
  const { id } = await service.draft(author, small, 'test');
  await service.adopt(author, '610831', id, 1);
  await context.close();
});
afterAll(() => application.close());

const address = '/api/evaluation/forms/610831/2021';
const get = async <Body>(path: string) => {
  const { status, body } = await (await application.as('auditor')).get<Body>(path);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
};
const freeze = async <Body>() => (await application.as('manager')).post<Body>('/api/evaluation/reports', { bureau: '610831', year: 2021 });

describe('a row that a person gives points to', () => {
  it('keeps the form from being frozen while nobody has judged', async () => {
    const { rows, total, grade } = await get<EvaluationForm>(address);
    expect(rows[0]).toMatchObject({ state: 'needs-judgement', score: null });
    expect([total.score, grade]).toEqual(['10', null]);
    const preparation = await get<FormPreparation>(`${address}/preparation`);
    expect(preparation.judged).toEqual(['j']);
    expect(preparation.obstacles.map(({ kind, code }) => [kind, code])).toEqual([['needs-judgement', 'j']]);
    expect((await freeze<ProblemBody>()).body.fields!.map(({ path }) => path)).toEqual(['needs-judgement.j']);
  });

  it('has the points given, with the document they rest on, and says why they are not all', async () => {
    const manager = await application.as('manager');
    const documents = [await sendPhoto(manager, photo(), places.county)];
    const given = judgementBody({ ...places.county, assessedYear: 2021, row: 'j', points: '8.5', documents });
    expect((await manager.post('/api/judgements', given)).status).toBe(201);
    const { rows } = await get<EvaluationForm>(address);
    expect(rows[0]).toMatchObject({ state: 'scored', score: '8.5', counted: 1 });
    expect((await get<FormPreparation>(`${address}/preparation`)).judgements).toMatchObject([{ row: 'j', points: '8.5', judgedBy: '局党委会议' }]);
    expect((await freeze<ProblemBody>()).body.fields!.map(({ path }) => path)).toEqual(['deviation-missing.j']);
    await manager.post('/api/deviations', deviationBody({ ...places.county, assessedYear: 2021, row: 'j' }));
    const { status, body } = await freeze<OpenedReport>();
    expect([status, body.revision.score]).toEqual([201, '18.5']);
    expect(body.report.form.rows.map(({ department }) => department)).toEqual(['应急指挥股', undefined]);
    expect(body.report.framework.rows[0]!.department).toBe('应急指挥股');
    const { body: page } = await manager.get<EvidencePage>(`/api/evaluation/reports/${body.revision.id}/rows/j/records?bureau=610831`);
    expect(page.rows.map(({ type }) => type)).toEqual(['judgement']);
  });
});
