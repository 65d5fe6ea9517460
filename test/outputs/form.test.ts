import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { ProblemBody } from '@fenghuo/shared/problems';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText, unzip } from '../documents/read-docx.js';
import { readPdf } from '../documents/read-pdf.js';
import { asFirstFormat, contentOf, keep, type WholeReport } from '../reports/frozen-content.js';
import { bureau, startZizhou, type Zizhou } from './zizhou.js';

let zizhou: Zizhou;
let frozen: OpenedReport;
let whole: WholeReport;
const folder = mkdtempSync(join(tmpdir(), 'fenghuo-form-out-'));

beforeAll(async () => { zizhou = await startZizhou(); });
afterAll(async () => {
  await zizhou.close();
  rmSync(folder, { recursive: true, force: true });
});

const rowsSum = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0);

async function sheetOf(bytes: Buffer) {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book.worksheets[0]!;
}

describe('the live form', () => {
  it('is marked as a draft on every page of every format', async () => {
    const [docx, pdf, xlsx, page, narrative] = await Promise.all(['docx', 'pdf', 'xlsx', 'public', 'narrative'].map((format) => zizhou.quick(format)));
    expect([docx, pdf, xlsx, page, narrative].map((one) => one!.status)).toEqual([200, 200, 200, 200, 200]);
    for (const one of [docx!, narrative!]) expect(docxText(one.bytes, /^word\/header/)).toContain('草稿 DRAFT');
    for (const text of readPdf(pdf!.bytes).pages) expect(text).toContain('草稿 DRAFT');
    expect((await sheetOf(xlsx!.bytes)).headerFooter.oddHeader).toContain('草稿 DRAFT');
    expect(page!.bytes.toString()).toContain('草稿 DRAFT');
  });
});

describe('the frozen form of Zizhou 2020', () => {
  beforeAll(async () => {
    frozen = await zizhou.freeze();
    whole = await contentOf(zizhou.database, frozen.hash);
  });

  it('as docx: the official table, its sums, and the printed 96 as a difference with its cause', async () => {
    const { bytes, headers } = await zizhou.quick('docx');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('子洲县应急管理局2020年度绩效自评表 610831-2020-R1.docx'));
    const xml = unzip(bytes).get('word/document.xml')!.toString();
    const text = docxText(bytes);
    for (const column of ['一级指标', '二级指标', '三级指标', '分值', '年度指标值或规定值', '全年完成值', '得分', '偏差及原因分析']) expect(text).toContain(column);
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体']) expect(xml + unzip(bytes).get('word/styles.xml')!.toString()).toContain(font);
    expect(xml).toContain('<w:tblHeader');
    expect(xml).toContain('w:vMerge');
    expect(xml).toMatch(/w:pgSz [^>]*w:orient="landscape"/);
    expect(text).toMatch(/绩效自评综合得分\n100\n\n\n94\n/);
    expect(text).toMatch(/2020 年度自评报告所列总分与其各行得分之和\n96\n94\n相差 2；差异来自“预算编制”（所列 28，各行之和 26）/);
    expect(text).toContain('原因：');
    for (const place of ['评价小组', '单位负责人（签章）', '（单位公章）', '部门负责人（签章）']) expect(text).toContain(place);
    const foot = docxText(bytes, /^word\/footer/);
    expect(foot).toContain('610831-2020-R1');
    expect(foot).toContain(frozen.report.seal.root);
    expect(docxText(bytes, /^word\/header/)).not.toContain('草稿');
  });

  it('as PDF: the same on A4, its typeface embedded, the head again on each page', async () => {
    const { bytes } = await zizhou.quick('pdf');
    const { pages, embedded } = readPdf(bytes);
    expect(embedded.length).toBeGreaterThan(0);
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]');
    const all = pages.join('\n').replaceAll('\n', '');
    expect(all).toContain('绩效自评综合得分');
    expect(all).toContain(frozen.report.seal.root);
    expect(pages.filter((text) => text.replaceAll('\n', '').includes('全年完成值')).length).toBeGreaterThan(1);
    expect(pages.every((text, index) => text.includes(`第 ${index + 1} 页`))).toBe(true);
  });

  it('as xlsx: merged levels, numbers that add up to 94', async () => {
    const sheet = await sheetOf((await zizhou.quick('xlsx')).bytes);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
    const lines: unknown[][] = [];
    sheet.eachRow((row) => { lines.push(Array.from({ length: 8 }, (_, index) => row.getCell(index + 1).value)); });
    const start = lines.findIndex((line) => line[0] === '一级指标');
    const end = lines.findIndex((line) => line[0] === '绩效自评综合得分');
    const scored = lines.slice(start + 1, end).filter((line) => typeof line[6] === 'number' && !String(line[2]).includes('小计'));
    expect(scored).toHaveLength(15);
    expect(rowsSum(scored.map((line) => Number(line[6])))).toBe(94);
    expect(lines[end]![6]).toBe(94);
    expect(sheet.hasMerges).toBe(true);
  });

  it('in the order of the finance system, one row for each indicator', async () => {
    const sheet = await sheetOf((await zizhou.quick('finance')).bytes);
    const values = (row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
    expect(values(1)).toEqual(['一级指标', '二级指标', '三级指标', '指标值', '计量单位', '完成值', '分值', '得分', '偏差原因分析', '改进措施']);
    expect(values(8)).toEqual(['产出', '数量指标', '任务1: 安全生产专项大排查次数', '≥6 次', '次', 6, 5, 5, '', '']);
    expect(values(5)[8]).toBe('绩效目标申报不完整');
    expect(sheet.rowCount).toBe(16);
  });

  it('for the public: no titles of records, no people, numbers of persons covered', async () => {
    const page = (await zizhou.quick('public')).bytes.toString();
    for (const record of whole.records.filter(({ title }) => title.length > 8)) expect(page).not.toContain(record.title);
    expect(page).not.toContain('13800138000');
    expect(page).not.toContain(frozen.report.frozenBy.name);
    expect(page).not.toMatch(/<script|src="http/);
    expect(page).toContain('94 / 100');
  });

  it('in words: sentences with the figures, none that cannot be computed', async () => {
    const text = docxText((await zizhou.quick('narrative')).bytes);
    for (const heading of ['（一）单位概况', '（二）单位整体支出绩效实现情况', '（三）单位整体支出绩效评价等次及绩效完成情况的分析', '（四）单位整体支出绩效中存在问题及改进措施']) {
      expect(text).toContain(heading);
    }
    expect(text).toContain('全年开展县级安全生产大排查6次，石油天然气专项排查4次，排查出安全隐患125处，责令现场整改67处，限期整改58处');
    expect(text).toContain('自评得分为 94 分');
    expect(text).not.toMatch(/\{\w+(:|\})/);
  });

  it('stays what it was when records change, to the last figure of its narrative and its head; the live one does not', async () => {
    const formats = ['docx', 'narrative', 'public'] as const;
    const print = async (query = '') => Promise.all(formats.map(async (format) => (
      format === 'public' ? (await zizhou.quick(format, query)).bytes.toString() : docxText((await zizhou.quick(format, query)).bytes))));
    const before = await print();
    const [liveForm, liveNarrative] = await print('&draft=true');
    const headcount = /实有人数\n(\d+) 人/.exec(liveForm!)![1];
    const manager = await zizhou.application.as('manager');
    // Behind a row, behind a sentence of the narrative alone, behind the head of the form.
    for (const [code, path] of [['7', 'inspections'], ['lectures', 'publicity-activities'], ['staff-headcount', 'staffing']] as const) {
      const { counted } = whole.evidence.find((one) => one.code === code && one.part === 'value')!;
      const { id, version } = whole.records[counted[0]!]!;
      const { status, body } = await manager.post(`/api/${path}/${id}/void?bureau=${bureau}`, {
        operation: crypto.randomUUID(), device: 'test', baseVersion: version, reason: '重复登记',
      });
      expect([code, status], JSON.stringify(body)).toEqual([code, 200]);
    }
    expect(await print()).toEqual(before);
    const [, narrative] = before;
    expect(narrative).toContain('全年开展县级安全生产大排查6次');
    expect(narrative).toContain('宣讲');
    const [form, words] = await print('&draft=true');
    expect(form).toContain('任务1: 安全生产专项大排查次数：5 次');
    expect(/实有人数\n(\d+) 人/.exec(form!)?.[1]).not.toBe(headcount);
    expect(words).not.toBe(liveNarrative);
  });

  it('of the first format stays readable, and says which sentences it has no figures for', async () => {
    const hash = await keep(zizhou.database, bureau, asFirstFormat(whole));
    const pointTo = (content: string) => zizhou.database.query('UPDATE evaluation_report SET content = $1 WHERE id = $2', [content, frozen.revision.id]);
    await pointTo(hash);
    const narrative = docxText((await zizhou.quick('narrative')).bytes);
    expect(narrative).toContain('全年开展县级安全生产大排查6次');
    expect(narrative).not.toContain('帐篷');
    expect(narrative).toContain('“tents”未纳入冻结');
    expect(docxText((await zizhou.quick('docx')).bytes)).toContain('任务1: 安全生产专项大排查次数：6 次');
    await pointTo(frozen.hash);
  });

  it('comes from the command line as well, and refuses what there is not', async () => {
    const file = join(folder, 'form.docx');
    expect(await zizhou.command('report', '--bureau', bureau, '--year', '2020', '--format', 'docx', '--out', file, '--revision', '1')).toBe(0);
    expect(docxText(readFileSync(file))).toContain('绩效自评综合得分');
    expect(await zizhou.command('report', '--bureau', bureau, '--year', '2020', '--format', 'docx', '--out', file, '--revision', '7')).toBe(1);
    expect(await zizhou.command('report', '--bureau', bureau, '--year', '2020', '--format', 'odt', '--out', file)).toBe(1);
    const { status, body } = await (await zizhou.application.as('matigou')).get<ProblemBody>(`/api/evaluation/outputs/report.docx?bureau=${bureau}&year=2020`);
    expect([status, body.code]).toEqual([403, 'scope-too-narrow']);
  });

  it.runIf(existsSync('/usr/bin/soffice'))('opens in LibreOffice and is laid out over a few landscape pages', async () => {
    writeFileSync(join(folder, 'open.docx'), (await zizhou.quick('docx')).bytes);
    execFileSync('/usr/bin/soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'open.docx')], { stdio: 'ignore' });
    const pdf = readFileSync(join(folder, 'open.pdf')).toString('latin1');
    const pages = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => Number(width) > Number(height));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThan(7);
    expect(pages.every(Boolean)).toBe(true);
  }, 60_000);
});
