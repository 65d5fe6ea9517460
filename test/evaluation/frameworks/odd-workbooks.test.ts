import type { UploadedForm } from '@fenghuo/shared/evaluation/framework-views';
import { readForm, type FormReading } from '@fenghuo/shared/evaluation/framework-reading';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { importMediaType } from '@fenghuo/shared/transfer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../../setup/application.js';
import { workbookParts, zipOf } from '../../transfer/zip-writer.js';
import { formWorkbook, unseenForm, type FormFile } from './forms.js';

let application: Application;
beforeAll(async () => { application = await startApplication({ forms: true }); });
afterAll(() => application.close());

const head = ['一级指标', '二级指标', '三级指标', '分值', '指标值', '评分标准'];
const line = ['产出', '数量', '检查', 5, '≥6次', ''];
async function send<Body = UploadedForm>(bytes: Buffer) {
  return (await application.as('manager')).send<Body>('POST', '/api/evaluation/frameworks/import?bureau=610831', bytes, { headers: { 'content-type': importMediaType } });
}

async function reading(...forms: readonly FormFile[]): Promise<readonly FormReading[]> {
  const { status, body } = await send(await formWorkbook(...forms));
  expect(status, JSON.stringify(body)).toBe(200);
  return body.sheets.map((sheet) => readForm(sheet));
}

/** A sheet of one's own making, down to its XML. */
const sheetOf = (xml: string): Buffer => zipOf({ ...workbookParts(), 'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet>${xml}</worksheet>`) });
const inline = (text: string, reference = ''): string => `<c t="inlineStr"${reference ? ` r="${reference}"` : ''}><is><t>${text}</t></is></c>`;

async function turnedDown(bytes: Buffer): Promise<ProblemBody> {
  const started = Date.now();
  const { status, body } = await send<ProblemBody>(bytes);
  expect([status >= 400, status < 500], JSON.stringify(body)).toEqual([true, true]);
  expect([body.title.zh.includes('{'), body.title.en.includes('{')]).toEqual([false, false]);
  expect(Date.now() - started).toBeLessThan(10_000);
  return body;
}

describe('odd workbooks', () => {
  it.each<[string, FormFile, number]>([
    ['merged above, beside and below the table', { rows: [['表'], head, line, ['注']], merges: ['A1:F1', 'H1:J30', 'A5:F9', 'M40:Q60'] }, 1],
    ['merged title over the headings', { rows: [['表'], head, line], merges: ['A1:H1', 'G2:H3'] }, 1],
    ['two rows of headings, twice', { rows: [head, line, head, ['效益', '社会', '满意', 5, '', '']] }, 2],
    ['a level merged over the total', { rows: [head, line, ['合计', null, null, 5]], merges: ['A3:C3'] }, 1],
    ['headings split over two rows', unseenForm, 10],
    ['rows far apart', { rows: [head, ...Array.from({ length: 300 }, () => []), line] }, 1],
  ])('%s: read, or told cell by cell', async (_, form, rows) => {
    const [read] = await reading(form);
    for (const { cell, sentence } of read!.problems) expect([cell, sentence.zh, sentence.en].every((word) => word !== '')).toBe(true);
    if (!read!.problems.some(({ severity }) => severity === 'error')) expect(read!.rows).toHaveLength(rows);
  });

  it('empty ones say that nothing was found, beside others that are read', async () => {
    expect(await reading({ rows: [] })).toEqual([]);
    const read = await reading({ sheet: '空', rows: [] }, { sheet: '空格', rows: [[' ', null, '　']] }, { sheet: '表', rows: [head, line] });
    expect(read.at(-1)!.rows).toHaveLength(1);
  });

  it('with merged areas that are none are read without them', async () => {
    const areas = ['A1', 'ZZZZ9:A1', 'A0:B0', 'F9:A1', '', 'A1:XFD1048576', '=1', 'A1:B2:C3'].map((area) => `<mergeCell ref="${area}"/>`).join('');
    const { status, body } = await send(sheetOf(`<sheetData><row r="1">${head.map((text) => inline(text)).join('')}</row></sheetData><mergeCells>${areas}</mergeCells>`));
    expect(status, JSON.stringify(body)).toBe(200);
    for (const sheet of body.sheets) expect(readForm(sheet).rows).toEqual([]);
  });
});

describe('workbooks that are turned down', () => {
  it('of 5000 columns, of too many rows, sheets or merged areas', async () => {
    const wide = await formWorkbook({ rows: [Array.from({ length: 5000 }, (_, index) => `列${index}`)] });
    expect((await turnedDown(wide)).code).toBe('import-too-large');
    expect((await turnedDown(await formWorkbook({ rows: [head, ...Array.from({ length: 700 }, () => line)] }))).code).toBe('import-too-large');
    expect((await turnedDown(await formWorkbook(...Array.from({ length: 21 }, (_, index) => ({ sheet: `表${index}`, rows: [head] }))))).code).toBe('import-too-large');
    const merges = Array.from({ length: 5000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join('');
    expect((await turnedDown(sheetOf(`<sheetData><row>${inline('x')}</row></sheetData><mergeCells>${merges}</mergeCells>`))).code).toBe('import-too-large');
    expect((await turnedDown(sheetOf(`<sheetData><row r="1">${inline('x', 'XFD1')}</row></sheetData>`))).code).toBe('import-too-large');
  });

  it('with formulas in every shape', async () => {
    for (const cell of ['<c r="D2"><f>1+1</f><v>2</v></c>', '<c r="D2"><f t="shared" si="0"/><v>2</v></c>', '<c r="D2" t="str"><f>HYPERLINK("x")</f></c>']) {
      expect((await turnedDown(sheetOf(`<sheetData><row r="2">${cell}</row></sheetData>`))).code).toBe('framework-formula');
    }
  });
});
