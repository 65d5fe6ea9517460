import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { verifierFile } from '@fenghuo/server/evaluation/outputs/pack/verifier-file';
import type { Comparison } from '@fenghuo/shared/evaluation/comparison';
import type { ReportDifference } from '@fenghuo/shared/evaluation/difference';
import type { EvaluationForm, EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { OutputView } from '@fenghuo/shared/evaluation/outputs';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText, unzip } from '../documents/read-docx.js';
import { readPdf } from '../documents/read-pdf.js';
import { bureau, startZizhou, type Zizhou } from '../outputs/zizhou.js';
import { voidBody } from '../setup/builders.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import type { Client } from '../setup/client.js';
import { places } from '../setup/people.js';
import { contentOf } from './frozen-content.js';

const api = '/api/evaluation';
const folder = mkdtempSync(join(tmpdir(), 'fenghuo-edges-'));
let zizhou: Zizhou;
let manager: Client;

beforeAll(async () => {
  zizhou = await startZizhou();
  manager = await zizhou.application.as('manager');
});
afterAll(async () => {
  await zizhou.close();
  rmSync(folder, { recursive: true, force: true });
});

const inspections: Measure = { op: 'count', dataset: 'inspections', period: 'inspectedOn', about: {}, where: {}, admissible: [] };
const words = (zh: string) => ({ zh, en: zh });
/** Four hundred characters without a place to break, with what markup and formulas live from. */
const long = `=1+1<&>"'${'长'.repeat(391)}`;

function row(code: string, more: Record<string, unknown> = {}) {
  return {
    code, level1: words('边界（很多分）'), level2: words(`组${Math.floor(Number(code.replace(/\D/g, '')) / 40)}`), level3: words(`指标${code}`), weight: '33.333333',
    target: words('≥1 次'), ruleText: words('有检查计满分'), inputs: { value: { measure: inspections } }, rule: { kind: 'points', award: 'full' }, ...more,
  };
}

/** Two hundred rows of every kind, and what decides about the whole form. `waiting`: one of them has no records to rest on. */
function frameworkOf(waiting: boolean) {
  const when = (is: string, value: string) => [{ input: 'value', is, value }];
  const rows = [
    row('1', { level1: words(long), level2: words(long), level3: words(long), target: words(long), ruleText: words(long) }),
    row('2', { applies: { conditions: when('<', '0'), because: words('本年度没有此项工作') } }),
    row('3', waiting ? { inputs: {}, awaits: [words('群众满意度调查')] } : {}),
    row('4', { kind: 'bonus', weight: '3.5', rule: { kind: 'points', award: '2.25' } }), row('5', { kind: 'penalty', weight: '7', rule: { kind: 'points', award: '1.125' } }),
    row('6', { rule: { kind: 'points', award: 'none' } }),
    ...Array.from({ length: 194 }, (_, index) => row(String(index + 7))),
  ];
  return {
    title: words('边界'), rows, policy: { weights: { sum: '6599.999934' } },
    gradeThresholds: [{ code: 'good', label: words('良好'), from: '60' }, { code: 'poor', label: words('差'), to: '60' }],
    vetoes: [{ code: 'veto-1', label: words('弄虚作假'), inputs: { inspected: { label: words('检查'), measure: inspections } }, conditions: [{ input: 'inspected', is: '>', value: '0' }], grade: 'poor', total: '59.5' }],
    eligibility: { code: 'eligible', label: words('前置资格'), inputs: { done: { label: words('已检查'), measure: inspections } }, conditions: [{ input: 'done', is: '>=', value: '1' }] },
  };
}

async function adopt(framework: unknown): Promise<FrameworkView> {
  const draft = await manager.post<FrameworkView>(`${api}/frameworks`, { bureau, year: 2020, source: '边界', framework });
  expect(draft.status, JSON.stringify(draft.body).slice(0, 2000)).toBe(201);
  const { body, status } = await manager.post<FrameworkView>(`${api}/frameworks/${draft.body.id}/adopt?bureau=${bureau}`, { baseVersion: draft.body.version });
  expect(status, JSON.stringify(body).slice(0, 2000)).toBe(200);
  return body;
}

async function expectPapers(): Promise<void> {
  const [docx, xlsx, pdf, narrative, finance, page] = await Promise.all(['docx', 'xlsx', 'pdf', 'narrative', 'finance', 'public'].map((format) => zizhou.quick(format)));
  expect([docx, xlsx, pdf, narrative, finance, page].map((one) => one!.status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(docxText(docx!.bytes)).toContain('长'.repeat(391));
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(xlsx!.bytes).buffer);
  const formulas: string[] = [];
  book.worksheets[0]!.eachRow((line) => line.eachCell((cell) => { if (cell.type === exceljs.ValueType.Formula) formulas.push(cell.address); }));
  expect(formulas).toEqual([]);
  expect(readPdf(pdf!.bytes).pages.join('')).toContain('指标200');
  expect(page!.bytes.toString()).not.toContain('<&>');
}

describe('a form at its edges', () => {
  it('is shown, printed and compared while a row has no records; freezing names what is missing', async () => {
    await adopt(frameworkOf(true));
    const form = await manager.get<EvaluationForm>(`${api}/forms/${bureau}/2020`);
    expect(form.status).toBe(200);
    const { rows, vetoes, eligibility } = form.body;
    expect(rows).toHaveLength(200);
    expect(rows.slice(0, 7).map(({ score, state, applies }) => [score, state, applies ?? true])).toEqual([
      ['33.333333', 'scored', true], [null, 'scored', false], [null, 'no-evidence', true], ['2.25', 'scored', true], ['-1.13', 'scored', true], ['0', 'scored', true],
      ['33.333333', 'scored', true],
    ].map(([score, state, applies]) => [score, expect.stringMatching(applies ? String(state) : /./) as string, applies]));
    expect([vetoes!.map(({ state }) => state), eligibility!.state]).toEqual([['holds'], 'holds']);
    await expectPapers();
    const { body } = await manager.post<ProblemBody>(`${api}/reports`, { bureau, year: 2020 });
    expect(body.code).toBe('freeze-blocked');
    // Full marks of a weight with many decimals are full marks: nobody is asked why points were lost.
    expect(body.fields!.map(({ path }) => path)).toEqual(['no-score.3', 'deviation-missing.6']);
    expect((await manager.get<FormPreparation>(`${api}/forms/${bureau}/2020/preparation`)).body.obstacles).toHaveLength(2);
    expect((await manager.get<Comparison>(`${api}/compare?bureau=${bureau}`)).status).toBe(200);
  });

  let frozen: OpenedReport;
  it('is frozen with the records of its vetoes and its eligibility', async () => {
    await adopt(frameworkOf(false));
    await (await zizhou.application.as('finance')).post('/api/deviations', deviationBody({ ...places.county, row: '6', reason: long }));
    const { status, body } = await manager.post<OpenedReport>(`${api}/reports`, { bureau, year: 2020 });
    expect(status, JSON.stringify(body).slice(0, 1000)).toBe(201);
    frozen = body;
    expect([frozen.report.form.total.score, frozen.revision.grade]).toEqual(['59.5', '差']);
    for (const [code, part] of [['veto-1', 'inspected'], ['eligible', 'done']] as const) {
      const { body: page } = await manager.get<EvidencePage>(`${api}/reports/${frozen.revision.id}/rows/${code}/records?bureau=${bureau}&part=${part}`);
      const { body: live } = await manager.get<EvidencePage>(`${api}/forms/${bureau}/2020/rows/${code}/records?part=${part}`);
      expect(page.total).toBeGreaterThan(0);
      expect(page.rows.map(({ id }) => id)).toEqual(live.rows.map(({ id }) => id));
    }
    await expectPapers();
  });

  it('has a pack that verifies, and whose verifier misses a record of a veto', async () => {
    const { body: { id } } = await manager.post<OutputView>(`${api}/outputs`, { bureau, year: 2020, format: 'pack', report: frozen.revision.id });
    let view: OutputView | undefined;
    for (let asked = 0; view?.state !== 'done' && view?.state !== 'failed' && asked < 300; asked += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      view = (await manager.get<OutputView>(`${api}/outputs/${id}?bureau=${bureau}`)).body;
    }
    expect(view, JSON.stringify(view)).toMatchObject({ state: 'done' });
    for (const [name, content] of unzip((await manager.bytes(`${api}/outputs/${id}/file?bureau=${bureau}`)).bytes)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const verified = () => new Promise<{ found: readonly { name: string }[] }>((resolve) => {
      execFile(process.execPath, [verifierFile, folder, '--json'], { maxBuffer: 1e8 }, (_, out) => resolve(JSON.parse(out) as { found: readonly { name: string }[] }));
    });
    expect((await verified()).found).toEqual([]);
    const { report } = await contentOf(zizhou.database, frozen.hash);
    const evidence = report.evidence.map((list) => {
      const [piece] = list.counted.pieces;
      if (list.code !== 'veto-1' || !piece || !('entries' in piece)) return list;
      return { ...list, counted: { count: piece.count - 1, pieces: [{ count: piece.count - 1, entries: piece.entries.slice(1) }] } };
    });
    writeFileSync(join(folder, 'report.json'), JSON.stringify({ ...report, evidence }));
    expect((await verified()).found.map(({ name }) => name)).toContain('veto-1.inspected');
  }, 120_000);

  it('differs by the record that its veto counted', async () => {
    const inspector = await zizhou.application.as('inspector');
    const { body: page } = await manager.get<EvidencePage>(`${api}/reports/${frozen.revision.id}/rows/veto-1/records?bureau=${bureau}&part=inspected&limit=1`);
    const { id } = page.rows[0]!;
    const { body: record } = await inspector.get<AnyRecord>(`/api/inspections/${id}?bureau=${bureau}`);
    expect((await inspector.post(`/api/inspections/${id}/void?bureau=${bureau}`, voidBody(record, '重复登记'))).status).toBe(200);
    const { status, body } = await manager.get<ReportDifference>(`${api}/reports/${frozen.revision.id}/difference?bureau=${bureau}`);
    expect(status).toBe(200);
    expect(body.records.map(({ change, record: one }) => [change, one.id])).toEqual([['left', id]]);
    expect(body.records[0]!.codes).toEqual(expect.arrayContaining(['1', '200', 'veto-1', 'eligible']));
    expect((await manager.get<Comparison>(`${api}/compare?year=2020`)).status).toBe(200);
  });
});
