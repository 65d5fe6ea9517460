import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { recordTypes } from '@fenghuo/shared/records/index';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, inspectionBody, siteBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { places } from '../setup/people.js';
import { accepted, addressOf, created, moved, refused } from '../records/support.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

/** Reads RFC 4180, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') { cell += '"'; i += 1; } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') { rows.at(-1)!.push(cell); cell = ''; } else if (character === '\r' && text[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      i += 1;
    } else cell += character;
  }
  expect([quoted, cell, rows.pop()]).toEqual([false, '', []]);
  return rows;
}

type Sheet = readonly Readonly<Record<string, unknown>>[];

/** The lines of a table by their headings. */
function byHeading([headings, ...lines]: readonly (readonly unknown[])[]): Sheet {
  return lines.map((line) => Object.fromEntries(headings!.map((heading, index) => [String(heading), line[index] ?? ''])));
}

async function csvOf(path: string, query = '', client = inspector): Promise<Sheet> {
  const { status, bytes, headers } = await client.bytes(`/api/${path}/export.csv?bureau=610831${query}`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [headings, tags, ...lines] = readCsv(text.slice(1));
  expect(tags!.filter((tag) => !/^#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)*$/.test(tag))).toEqual([]);
  return byHeading([headings!, ...lines]);
}

async function xlsxOf(path: string, query = '', client = inspector): Promise<Sheet> {
  const { status, bytes, headers } = await client.bytes(`/api/${path}/export.xlsx?bureau=610831${query}`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  expect(book.worksheets.length).toBe(1);
  const rows: unknown[][] = [];
  book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return byHeading(rows);
}

interface Feature { readonly id: string; readonly geometry: { readonly coordinates: number[] } | null; readonly properties: Record<string, unknown> }

async function geojsonOf(path: string, query = '', client = inspector): Promise<readonly Feature[]> {
  const { status, bytes, headers } = await client.bytes(`/api/${path}/export.geojson?bureau=610831${query}`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
  const collection = JSON.parse(bytes.toString()) as { type: string; features: Feature[] };
  expect(collection.type).toBe('FeatureCollection');
  return collection.features;
}

const listOf = async (path: string, query = '') => (
  accepted(await inspector.get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&limit=200${query}`)).rows);
const ids = (sheet: Sheet, heading = '编号') => sheet.map((line) => line[heading]);

const propertiesOf = async (...asked: Parameters<typeof geojsonOf>): Promise<Sheet> => (await geojsonOf(...asked)).map(({ properties }) => properties);

describe.each([['CSV', csvOf], ['XLSX', xlsxOf], ['GeoJSON', propertiesOf]] as const)('an export as %s', (_format, exported) => {
  let check: AnyRecord;
  let hazard: AnyRecord;
  beforeAll(async () => {
    check = await created(inspector, 'inspections', inspectionBody({ title: '夏季检查', officers: ['王建国', '李秀英'] }));
    hazard = await created(inspector, 'hazards', hazardBody({ inspection: check.id, title: '导出用' }));
    hazard = await moved(inspector, 'hazards', hazard, 'order', transitionBody(hazard, { disposition: 'deadline', deadline: '2020-06-30' }));
  });

  test('has the rows of the list, in its order', async () => {
    await created(inspector, 'hazards', hazardBody({ foundOn: '2020-01-01', ...places.hejiaji }));
    const gone = await created(inspector, 'hazards', hazardBody());
    accepted(await inspector.post(addressOf('hazards', gone, '/void'), voidBody(gone)));
    for (const query of ['', '&division=610831106', '&voided=with', '&voided=only', '&to=2020-01-31', '&state=ordered']) {
      const list = await listOf('hazards', query);
      expect(list.length).toBeGreaterThan(0);
      expect(ids(await exported('hazards', query)), query).toEqual(list.map(({ id }) => id));
    }
  });

  test('says everything in the words of the language', async () => {
    const words = (await exported('hazards')).find((line) => line['编号'] === hazard.id)!;
    expect(words).toMatchObject({
      隐患名称: '导出用', 隐患等级: '一般隐患', 监管行业: '加油站', 发现日期: '2020-06-03', 所属检查: '夏季检查', 处置方式: '限期整改', 整改期限: '2020-06-30',
      状态: '责令整改', 区划代码: '610831106000', 定位来源: '卫星定位', 数据来源: '现场采集', 登记人: 'inspector',
    });
    expect([String(words['经度']), String(words['纬度']), String(words['版本'])]).toEqual(['109.85', '37.6', '2']);
    const english = (await exported('hazards', '&language=en')).find((line) => line['Id'] === hazard.id)!;
    expect(english).toMatchObject({ Grade: 'General', Sector: 'Fuel stations', Disposition: 'Rectify by deadline', State: 'Ordered', Inspection: '夏季检查' });
    expect((await exported('inspections')).find((line) => line['编号'] === check.id)).toMatchObject({ 检查人员: '王建国、李秀英' });
  });

  test('keeps commas, quotes, line ends and everything else in its cell', async () => {
    const names = ['一,二', '说"好"', '上\n下', '"', '，。', ' emoji 🚒'];
    for (const name of names) await created(inspector, 'sites', siteBody({ name, remarks: `${name}\r\n再一行` }));
    const sheet = await exported('sites');
    for (const name of names) {
      const line = sheet.find((candidate) => candidate['名称'] === name.trim());
      expect(String(line?.['备注']).replaceAll('\r', ''), name).toBe(`${name.trim()}\n再一行`);
    }
  });

  test('of nothing is its headings alone', async () => {
    expect(await exported('hazards', '&q=无此记录')).toEqual([]);
  });

  test('goes on over pages: no row is missed or doubled', async () => {
    const edits = Array.from({ length: 1200 }, () => ({ action: 'create', type: 'site', body: siteBody({ registeredOn: '2019-05-05', name: '批量' }) }));
    for (let from = 0; from < edits.length; from += 50) accepted(await inspector.post('/api/edits', { edits: edits.slice(from, from + 50) }));
    const found = ids(await exported('sites', '&from=2019-05-05&to=2019-05-05&q=批量')).map(String);
    expect(found.length).toBeGreaterThanOrEqual(1200);
    expect(found).toEqual([...new Set(found)].sort().reverse());
  });

  test('holds the scope', async () => {
    const [matigou, linxiang] = [await application.as('matigou'), await application.as('linxiang')];
    const divisions = (await exported('hazards', '', matigou)).map((line) => String(line['区划代码']));
    expect(divisions.length).toBeGreaterThan(0);
    expect(divisions.every((division) => division.startsWith('610831106'))).toBe(true);
    expect(await exported('hazards', '', linxiang)).toEqual([]);
  });

  test.each(Object.values(recordTypes).map(({ path }) => path))('of %s can be opened', async (path) => {
    const list = await listOf(path);
    expect(ids(await exported(path)).slice(0, 200)).toEqual(list.map(({ id }) => id));
  });
});

describe('a cell that a spreadsheet would take for a formula', () => {
  const formulas = ['=1+1', '+86 912', '-2+3', '@SUM(A1)', '=HYPERLINK("http://evil.example","点")', '＝1+1', '＋1', '－1', '＠x', "=cmd|' /C calc'!A0"];

  test('is made harmless in a CSV, quotes and all', async () => {
    for (const name of formulas) await created(inspector, 'sites', siteBody({ name, remarks: `${name}\n下一行` }));
    const sheet = await csvOf('sites', '&q=');
    const cells = sheet.flatMap((line) => Object.values(line).map(String));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    for (const name of formulas) expect(sheet.some((line) => line['名称'] === `'${name}`), name).toBe(true);
  });

  test('is a text in an XLSX', async () => {
    const sheet = await xlsxOf('sites');
    for (const name of formulas) expect(sheet.some((line) => line['名称'] === name), name).toBe(true);
    expect(sheet.flatMap((line) => Object.values(line)).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
  });
});

describe('an export for machines', () => {
  test('has a second row of HXL tags in a CSV', async () => {
    const { bytes } = await inspector.bytes('/api/hazards/export.csv?bureau=610831');
    const [headings, tags] = readCsv(bytes.toString().slice(1));
    const tagOf = (heading: string) => tags![headings!.indexOf(heading)];
    expect(['发现日期', '监管行业', '隐患等级', '隐患描述', '区划代码', '经度', '纬度', '状态', '编号'].map(tagOf)).toEqual([
      '#date+found', '#sector+sector+type', '#severity+grade+type', '#description+description', '#adm4+code', '#geo+lon', '#geo+lat', '#status', '#meta+id']);
    expect(new Set(tags).size).toBe(tags!.length);
  });

  test('has a point for each record with a place in GeoJSON, and no geometry for the others', async () => {
    const placed = await created(inspector, 'sites', siteBody({ name: '有坐标', longitude: 109.85, latitude: 37.6 }));
    const placeless = await created(inspector, 'sites', siteBody({ name: '无坐标', longitude: null, latitude: null, accuracy: null, placeSource: null }));
    const features = await geojsonOf('sites', '&q=坐标');
    expect(features.find(({ id }) => id === placed.id)).toMatchObject({ geometry: { type: 'Point', coordinates: [109.85, 37.6] }, properties: { 名称: '有坐标' } });
    expect(features.find(({ id }) => id === placeless.id)?.geometry).toBeNull();
  });
});

describe('what cannot be exported', () => {
  test('another format is not found, another language or filter is refused', async () => {
    await refused(application, 'not-found', () => inspector.get('/api/hazards/export.pdf?bureau=610831'));
    await refused(application, 'contract-broken', () => inspector.get('/api/hazards/export.csv?bureau=610831&colour=red'));
    await refused(application, 'contract-broken', () => inspector.get('/api/hazards/export.csv?bureau=610831&language=fr'));
  });

  test('names its file in both spellings', async () => {
    const { headers } = await inspector.bytes('/api/hazards/export.csv?bureau=610831');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="hazards.csv"; filename*=UTF-8''${encodeURIComponent('隐患.csv')}`);
    expect(headers.get('cache-control')).toContain('no-store');
  });
});
