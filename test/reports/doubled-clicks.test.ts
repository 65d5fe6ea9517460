import { dayOf } from '@fenghuo/shared/calendar';
import type { FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import type { OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { OutputView } from '@fenghuo/shared/evaluation/outputs';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureau, startZizhou, type Zizhou } from '../outputs/zizhou.js';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody } from '../setup/builders.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import type { Answer } from '../setup/client.js';
import { places } from '../setup/people.js';
import { verify } from '../journal/support.js';

const api = '/api/evaluation';
let zizhou: Zizhou;
/** A second server over the same database and files. */
let other: Application;

beforeAll(async () => {
  zizhou = await startZizhou();
  other = await startApplication({ database: zizhou.database, dataDirectory: zizhou.dataDirectory });
  const finance = await zizhou.application.as('finance');
  for (const row of ['4', '5', '15']) await finance.post('/api/deviations', deviationBody({ ...places.county, row, reason: '原因' }));
}, 180_000);
afterAll(async () => {
  await other.close();
  await zizhou.close();
});

/** One wins; each of the others is told in both languages what was in the way. */
function expectOneWinner(answers: readonly Answer[], codes: readonly string[]): void {
  const told = answers.map(({ status, body }) => (status < 300 ? 'won' : `${status} ${(body as ProblemBody).code}`));
  expect(told.filter((one) => one === 'won'), told.join(', ')).toHaveLength(1);
  for (const { status, body } of answers.filter((one) => one.status >= 300)) {
    const { code, title } = body as ProblemBody;
    expect(codes, JSON.stringify(body)).toContain(code);
    expect([409, 422]).toContain(status);
    expect([title.zh.includes('{'), title.en.includes('{'), title.zh === '']).toEqual([false, false, false]);
  }
}

const both = async (person: 'manager' | 'deputy' = 'manager') => [await zizhou.application.as(person), await other.as(person)] as const;
const reportOf = async (id: string) => (await (await zizhou.application.as('auditor')).get<AnyRecord>(`/api/evaluation-reports/${id}?bureau=${bureau}`)).body;

describe('two at once', () => {
  let frozen: string;

  it('freeze one report, at two servers and by two managers', async () => {
    const [here, there] = [await zizhou.application.as('manager'), await other.as('deputy')];
    const body = { bureau, year: 2020 };
    const answers = await Promise.all([here, there, here, there].map((client) => client.post<OpenedReport>(`${api}/reports`, body)));
    expectOneWinner(answers, ['report-stands']);
    frozen = answers.find(({ status }) => status === 201)!.body.revision.id;
    const { body: list } = await here.get<ReportRevision[]>(`${api}/reports?bureau=${bureau}&year=2020`);
    expect(list.map(({ revision, state }) => [revision, state])).toEqual([[1, 'frozen']]);
    expect(await verify({ databaseUrl: zizhou.database.url, dataDirectory: zizhou.dataDirectory })).toMatchObject({ status: 0, alterations: [] });
  });

  it('make one pack', async () => {
    const [here, there] = await both();
    const answers = await Promise.all([here, there, here, there].map((client) => client.post<OutputView>(`${api}/outputs`, { bureau, year: 2020, format: 'pack', report: frozen })));
    expectOneWinner(answers, ['output-under-way']);
    const { id } = answers.find(({ status }) => status === 202)!.body;
    let state = 'running';
    for (let asked = 0; state === 'running' && asked < 300; asked += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      ({ body: { state } } = await there.get<OutputView>(`${api}/outputs/${id}?bureau=${bureau}`));
    }
    expect(state).toBe('done');
    // Made by one server, fetched at the other.
    expect((await there.bytes(`${api}/outputs/${id}/file?bureau=${bureau}`)).bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await here.bytes(`${api}/outputs/${id}/file?bureau=${bureau}`)).status).toBe(200);
  });

  it('sign and ask for reopening', async () => {
    const record = await reportOf(frozen);
    // Either of the two may have frozen it; the other one signs.
    const [signer, asker] = record.author === 'deputy'
      ? [await zizhou.application.as('manager'), await other.as('deputy')] : [await zizhou.application.as('deputy'), await other.as('manager')];
    const to = (name: string) => `/api/evaluation-reports/${frozen}/transitions/${name}?bureau=${bureau}`;
    const answers = await Promise.all([
      signer.post(to('sign'), transitionBody(record, { signedBy: '张局长', signedOn: dayOf(new Date()) })),
      asker.post(to('requestReopen'), transitionBody(record, { reopenReason: '重新核对' })),
    ]);
    expectOneWinner(answers, ['version-conflict', 'transition-not-allowed']);
  });

  it('reopen, and freeze again', async () => {
    const [manager, elsewhere] = [await zizhou.application.as('manager'), await other.as('deputy')];
    let record = await reportOf(frozen);
    const to = (name: string) => `/api/evaluation-reports/${frozen}/transitions/${name}?bureau=${bureau}`;
    if (record.state !== 'reopenRequested') await manager.post(to('requestReopen'), transitionBody(record, { reopenReason: '重新核对' }));
    record = await reportOf(frozen);
    expect(record.state).toBe('reopenRequested');
    const body = () => transitionBody(record, { reopenedOn: dayOf(new Date()) });
    const agreeing = await both(record['reopenAskedBy'] === 'deputy' ? 'manager' : 'deputy');
    const answers = await Promise.all(agreeing.map((client) => client.post(to('reopen'), body())));
    expectOneWinner(answers, ['version-conflict', 'transition-not-allowed']);
    const again = await Promise.all([manager, elsewhere].map((client) => client.post<OpenedReport>(`${api}/reports`, { bureau, year: 2020, reason: '重新核对' })));
    expectOneWinner(again, ['report-stands']);
    expect(again.find(({ status }) => status === 201)!.body.revision.revision).toBe(2);
  });

  it('adopt one draft; one adopts while the other writes it', async () => {
    const [here, there] = await both();
    const [{ id }] = (await here.get<[FrameworkView]>(`${api}/frameworks?bureau=${bureau}`)).body;
    const copy = async (year: number) => (await here.post<FrameworkView>(`${api}/frameworks/${id}/copy?bureau=${bureau}`, { year })).body;
    const first = await copy(2021);
    const adopt = (client: typeof here, { id: draft, version }: FrameworkView) =>
      client.post(`${api}/frameworks/${draft}/adopt?bureau=${bureau}`, { baseVersion: version });
    expectOneWinner(await Promise.all([adopt(here, first), adopt(there, first)]), ['framework-not-draft', 'version-conflict', 'transition-not-allowed']);

    const second = await copy(2022);
    const framework = { ...second.framework, title: { zh: '改名', en: 'Renamed' } };
    expectOneWinner(await Promise.all([
      adopt(here, second), there.put(`${api}/frameworks/${second.id}?bureau=${bureau}`, { baseVersion: second.version, framework }),
    ]), ['framework-not-draft', 'version-conflict', 'transition-not-allowed', 'record-state-final']);
  });

  it('copy a year: each gets a revision of its own, or is told', async () => {
    const [here, there] = await both();
    const [{ id }] = (await here.get<[FrameworkView]>(`${api}/frameworks?bureau=${bureau}`)).body;
    const answers = await Promise.all([here, there].map((client) => client.post<FrameworkView & ProblemBody>(`${api}/frameworks/${id}/copy?bureau=${bureau}`, { year: 2024 })));
    expect(answers.every(({ status }) => status < 500), JSON.stringify(answers.map(({ body }) => body.code))).toBe(true);
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.revision);
    expect(new Set(made).size).toBe(made.length);
    expect(made.length).toBeGreaterThan(0);
  });
});
