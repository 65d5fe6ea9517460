import type { FrameworkListing, FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import type { OutputView } from '@fenghuo/shared/evaluation/outputs';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Client } from '../setup/client.js';
import type { Person } from '../setup/people.js';
import { bureau, startZizhou, type Zizhou } from '../outputs/zizhou.js';

const api = '/api/evaluation';
const unknown = '01900000-0000-7000-8000-000000000000';
let zizhou: Zizhou;
let framework: FrameworkListing;
let report: string;
let output: string;

beforeAll(async () => {
  zizhou = await startZizhou();
  report = (await zizhou.freeze()).revision.id;
  const manager = await zizhou.application.as('manager');
  [framework] = (await manager.get<[FrameworkListing]>(`${api}/frameworks?bureau=${bureau}`)).body;
  output = (await manager.post<OutputView>(`${api}/outputs`, { bureau, year: 2020, format: 'pack', report })).body.id;
  for (let view = 'running'; view === 'running';) {
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    view = (await manager.get<OutputView>(`${api}/outputs/${output}?bureau=${bureau}`)).body.state;
  }
}, 180_000);
afterAll(() => zizhou.close());

/** Every answer is a sentence in both languages, and never the fault of the server. */
function expectSentence({ status, body }: Answer, where: string): void {
  expect(status, `${where}: ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400);
  expect(status, `${where}: ${JSON.stringify(body)}`).toBeLessThan(500);
  const { code, title } = body as ProblemBody;
  expect([code, title?.zh, title?.en].every((word) => typeof word === 'string' && word !== '' && !word.includes('{')), `${where}: ${JSON.stringify(body)}`).toBe(true);
}

/** Stands for a tree so deep that it cannot be written as JSON by recursion. */
const deep = '(a tree without end)';
const endless = (text: string): string => text.replaceAll(`"${deep}"`, `${'{"op":"add","kind":"sum","of":['.repeat(20_000)}1${']}'.repeat(20_000)}`);

/** Reads by the address of what is read; each belongs to bureau 610831. */
const reads = (asked: string): readonly string[] => [
  `frameworks?bureau=${asked}`, `frameworks/measures?bureau=${asked}`,
  ...['', '/form', '/export.xlsx', '/export.json'].map((part) => `frameworks/${framework.id}${part}?bureau=${asked}`),
  `frameworks/${framework.id}/diff?bureau=${asked}&with=${framework.id}`,
  `outputs?bureau=${asked}&year=2020`, `outputs/${output}?bureau=${asked}`, `outputs/${output}/file?bureau=${asked}`,
  ...['docx', 'xlsx', 'pdf', 'narrative', 'finance', 'public'].map((format) => `outputs/report.${format}?bureau=${asked}&year=2020&report=${report}`),
  `reports?bureau=${asked}`, `reports/${report}?bureau=${asked}`, `reports/${report}/rows/7/records?bureau=${asked}`, `reports/${report}/difference?bureau=${asked}`,
  `forms?bureau=${asked}`, `forms/${asked}/2020`, `forms/${asked}/2020/preparation`, `forms/${asked}/2020/rows/7/records`, `forms/${asked}/2020/rows/7/breakdown`,
  `monitoring?bureau=${asked}&year=2020`, `compare?bureau=${asked}`,
];

describe('another bureau', () => {
  it.each<[Person, string, readonly string[]]>([
    ['linxiang', bureau, []],
    // What the other bureau has of its own may be listed; nothing of Zizhou is among it.
    ['linxiang', '430682', ['frameworks?', 'frameworks/measures', 'outputs?', 'reports?', 'forms', 'monitoring', 'compare']],
    ['matigou', bureau, ['frameworks']],
    ['yulin', '430682', []],
  ])('%s is not shown %s', async (person, asked, allowed) => {
    const client = await zizhou.application.as(person);
    for (const path of reads(asked)) {
      const { status, bytes } = await client.bytes(`${api}/${path}`);
      const said = bytes.toString();
      if (status === 200) {
        if (said === '[]') continue;
        expect(allowed.some((one) => path.startsWith(one)), `${person} ${path}: ${said.slice(0, 200)}`).toBe(true);
        // Among the measures to choose from stand those of the forms that come with the product.
        if (person === 'linxiang' && !path.includes('measures')) expect(said, path).not.toMatch(/610831|子洲/);
      } else expectSentence({ status, body: JSON.parse(said), headers: new Headers() }, path);
    }
  });

  it('is not written to, nor are its files made', async () => {
    for (const person of ['linxiang', 'matigou'] as const) {
      const client = await zizhou.application.as(person);
      const answers = await Promise.all([
        client.post(`${api}/reports`, { bureau, year: 2020, reason: '重新冻结' }), client.post(`${api}/outputs`, { bureau, year: 2020, format: 'pack' }),
        client.post(`${api}/frameworks`, { bureau, year: 2022, source: 'x', framework: {} }),
        client.post(`${api}/frameworks/${framework.id}/copy?bureau=${bureau}`, { year: 2022 }),
        client.post(`${api}/frameworks/${framework.id}/adopt?bureau=${bureau}`, { baseVersion: 1 }),
        client.put(`${api}/frameworks/${framework.id}?bureau=${bureau}`, { baseVersion: 1, framework: {} }),
      ]);
      answers.forEach((answer, index) => { expectSentence(answer, `${person} ${index}`); expect([403, 404]).toContain(answer.status); });
    }
  });

  it('is seen by the city above it alone', async () => {
    const yulin = await zizhou.application.as('yulin');
    for (const path of reads(bureau)) expect([path, (await yulin.bytes(`${api}/${path}`)).status]).toEqual([path, 200]);
  });
});

describe('what is no address', () => {
  const places = ['frameworks', 'reports', 'outputs'] as const;
  const ids = ['x', '%00', '..%2f..%2fetc%2fpasswd', '%F0%9F%94%A5', ('a'.repeat(90)), unknown, unknown.toUpperCase(), "'; drop table journal; --"];

  it('is not found', async () => {
    const client = await zizhou.application.as('manager');
    for (const place of places) {
      for (const id of ids) expectSentence(await client.get(`${api}/${place}/${id}?bureau=${bureau}`), `${place} ${id}`);
    }
    for (const code of ids.filter((id) => id !== '..%2f..%2fetc%2fpasswd')) {
      expectSentence(await client.get(`${api}/reports/${report}/rows/${code}/records?bureau=${bureau}`), code);
      expectSentence(await client.get(`${api}/forms/${bureau}/2020/rows/${code}/records`), code);
      expectSentence(await client.get(`${api}/forms/${bureau}/2020/rows/${code}/breakdown`), code);
      expectSentence(await client.get(`${api}/frameworks/${framework.id}/diff?bureau=${bureau}&with=${code}`), code);
    }
  });

  it('neither are queries of nonsense', async () => {
    const client = await zizhou.application.as('manager');
    const bureaus = ['', '?bureau=', '?bureau=abc', '?bureau=61083', '?bureau=610831&bureau=430682', '?bureau[]=610831', '?bureau=%00', `?bureau=${'6'.repeat(3000)}`];
    const addresses = ['frameworks', 'frameworks/measures', `frameworks/${framework.id}`, `frameworks/${framework.id}/form`, `frameworks/${framework.id}/export.xlsx`,
      `frameworks/${framework.id}/export.json`, 'reports', `reports/${report}`, `reports/${report}/difference`, `outputs/${output}`, `outputs/${output}/file`, 'forms', 'compare', 'monitoring'];
    for (const address of addresses) for (const query of bureaus) expectSentence(await client.get(`${api}/${address}${query}`), `${address} ${query.slice(0, 60)}`);
    for (const year of ['', 'x', '-1', '1e9', '99999999999999999999', '2020.5', 'null', '%00', '2020&year=2021']) {
      for (const path of [`outputs?bureau=${bureau}&year=${year}`, `outputs/report.docx?bureau=${bureau}&year=${year}`, `monitoring?bureau=${bureau}&year=${year}`, `compare?year=${year}`]) {
        expectSentence(await client.get(`${api}/${path}`), path);
      }
    }
    for (const rest of ['limit=-1', 'limit=x', 'limit=1e30', `after=${'9'.repeat(300)}`, 'set=all', 'part=%00', 'after=%00', 'after=nonsense']) {
      for (const path of [`reports/${report}/rows/7/records?bureau=${bureau}&`, `forms/${bureau}/2020/rows/7/records?`]) {
        const { status } = await client.get(`${api}/${path}${rest}`);
        expect([path, rest, status < 500]).toEqual([path, rest, true]);
      }
    }
    for (const format of ['exe', 'pack', '', 'docx.exe', '__proto__', 'toString']) {
      expectSentence(await client.get(`${api}/outputs/report.${format}?bureau=${bureau}&year=2020`), format);
    }
    for (const layout of ['nothing', '__proto__', '..%2f..', '%00']) {
      expectSentence(await client.get(`${api}/frameworks/${framework.id}/export.xlsx?bureau=${bureau}&layout=${layout}`), layout);
    }
  });
});

describe('bodies of nonsense', () => {
  const values: readonly unknown[] = [null, 1, true, '', 'x', [], {}, [[]], { bureau }, { bureau: [bureau], year: '2020' }, { bureau, year: 2020, format: ['pack'] }, { __proto__: null, constructor: 1 }];
  const addresses = (): readonly (readonly ['POST' | 'PUT', string])[] => [
    ['POST', 'reports'], ['POST', 'outputs'], ['POST', 'frameworks'], ['POST', `frameworks/${framework.id}/copy?bureau=${bureau}`],
    ['POST', `frameworks/${framework.id}/adopt?bureau=${bureau}`], ['PUT', `frameworks/${framework.id}?bureau=${bureau}`], ['POST', 'frameworks/import'],
  ];

  it('are refused with a sentence', async () => {
    const client = await zizhou.application.as('manager');
    const json = { headers: { 'content-type': 'application/json' } };
    for (const [method, address] of addresses()) {
      for (const value of values) expectSentence(await client.send(method, `${api}/${address}`, value), `${address} ${JSON.stringify(value)}`);
      for (const raw of ['', '{', '\u0000', '{"a":1,}', ('['.repeat(100_000)), JSON.stringify({ bureau, framework: '0'.repeat(12_000_000) })]) {
        expectSentence(await client.send(method, `${api}/${address}`, Buffer.from(raw), json), `${address} ${raw.slice(0, 20)}`);
      }
      expectSentence(await client.send(method, `${api}/${address}`), `${address} without a body`);
      expectSentence(await client.send(method, `${api}/${address}`, Buffer.from('<x/>'), { headers: { 'content-type': 'text/xml' } }), `${address} xml`);
    }
  });

  it('are refused as frameworks, however deep', async () => {
    const client = await zizhou.application.as('manager');
    const { framework: real } = (await client.get<FrameworkView>(`${api}/frameworks/${framework.id}?bureau=${bureau}`)).body;
    const [row, ...others] = real.rows;
    const spoilt: readonly unknown[] = [
      ...values, deep, { ...real, rows: deep }, { ...real, rows: [{ ...row, rule: deep }, ...others] },
      { ...real, rows: [{ ...row, inputs: { value: { measure: deep } } }, ...others] }, { ...real, rows: Array(5000).fill(row) },
      { ...real, rows: [{ ...row, weight: '1e400' }, ...others] }, { ...real, rows: [{ ...row, weight: 'NaN' }, ...others] }, { ...real, rows: [{ ...row, weight: '-5' }, ...others] },
      { ...real, rows: [{ ...row, level3: { zh: '长'.repeat(100_000), en: '' } }, ...others] }, { ...real, title: { zh: '\u0000', en: '\u0000' } },
      { ...real, policy: null }, { ...real, gradeThresholds: [{ code: 'x' }] }, { ...real, vetoes: [deep] }, { ...real, rows: [{ ...row, code: '__proto__' }, { ...row, code: '__proto__' }] },
    ];
    for (const [index, one] of spoilt.entries()) {
      const body = endless(JSON.stringify({ bureau, year: 2033, source: 'nonsense', framework: one }));
      const answer = await client.send('POST', `${api}/frameworks`, Buffer.from(body), { headers: { 'content-type': 'application/json' } });
      expectSentence(answer, `framework ${index}`);
    }
    expect((await client.get<FrameworkListing[]>(`${api}/frameworks?bureau=${bureau}`)).body).toHaveLength(1);
  });

  it('are refused by role', async () => {
    for (const person of ['inspector', 'duty', 'finance', 'storekeeper', 'evaluator', 'auditor'] as const) {
      const client: Client = await zizhou.application.as(person);
      for (const [method, address] of addresses().filter(([, one]) => one !== 'outputs')) expectSentence(await client.send(method, `${api}/${address}`, {}), `${person} ${address}`);
    }
    for (const [method, address] of addresses()) expectSentence(await zizhou.application.stranger().send(method, `${api}/${address}`, {}), `stranger ${address}`);
    for (const path of reads(bureau)) expectSentence(await zizhou.application.stranger().get(`${api}/${path}`), `stranger ${path}`);
  });

  it('do not turn "false" into a draft', async () => {
    const client = await zizhou.application.as('finance');
    expectSentence(await client.post(`${api}/outputs`, { bureau, year: 2020, format: 'pack', draft: 'false' }), 'draft');
  });
});
