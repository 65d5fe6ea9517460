import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { accepted, refused } from '../records/support.js';
import { checked, csvOf, hazardHeadings, hazardRows, problemsOf, upload, workbookOf } from './import-support.js';
import { zipOf, workbookParts } from './zip-writer.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

const turnedDown = (code: Parameters<typeof refused>[1], bytes: Uint8Array) => refused(application, code, () => upload(inspector, 'hazard', bytes));
const good = ['甲', '一般隐患', '加油站', '2020-01-01', '描述', '马蹄沟镇'];

describe('a workbook', () => {
  test('that unpacks to more than the limit is refused while it is unpacked, and memory stays', async () => {
    const row = `<row><c t="inlineStr"><is><t>${'甲'.repeat(1000)}</t></is></c></row>`;
    const sheet = Buffer.from(`<worksheet><sheetData>${row.repeat(80_000)}</sheetData></worksheet>`);
    const bomb = zipOf({ ...workbookParts(), 'xl/worksheets/sheet1.xml': sheet });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    await turnedDown('import-too-large', bomb);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('that lies about its size is believed by nobody', async () => {
    const sheet = Buffer.from(`<worksheet><sheetData>${'<row/> '.repeat(30 * 1024 * 1024)}</sheetData></worksheet>`);
    await turnedDown('import-too-large', zipOf({ ...workbookParts(), 'xl/worksheets/sheet1.xml': sheet }, { announced: 1000 }));
  });

  test('with a formula is refused and the cell named, also where it has a value', async () => {
    const rows = hazardRows(20);
    rows[13]![4] = { formula: 'HYPERLINK("http://evil.example")', result: 1 };
    const problem = await turnedDown('import-formula', await workbookOf([hazardHeadings, ...rows]));
    expect(problem.title.zh).toContain('E15');
  });

  test.each([
    ['too many rows', Array.from({ length: 100_002 }, (_, n) => `<row><c><v>${n}</v></c></row>`).join('')],
    ['too many columns', `<row>${'<c><v>1</v></c>'.repeat(201)}</row>`],
    ['a cell that is too long', `<row><c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row>`],
  ])('with %s is refused', async (_, rows) => {
    await turnedDown('import-too-large', zipOf(workbookParts(rows)));
  });

  test.each([
    ['a document type that could grow', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'],
    ['XML that does not end', '<row><c><v>1'],
    ['an entity of its own', '<row><c t="inlineStr"><is><t>&boom;</t></is></c></row>'],
  ])('with %s is refused', async (_, rows) => {
    await turnedDown('import-unreadable', zipOf(workbookParts(rows)));
  });

  test('that is none, is cut off, is encrypted or of before 2007 is refused with the reason', async () => {
    const book = await workbookOf([hazardHeadings, good]);
    await turnedDown('import-unreadable', book.subarray(0, 2000));
    await turnedDown('import-unreadable', zipOf({ 'word/document.xml': Buffer.from('<w/>') }));
    const problem = await turnedDown('import-unreadable', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    expect(problem.title.zh).toContain('.xls');
  });

  test('without rows is refused', async () => {
    await turnedDown('import-empty', await workbookOf([hazardHeadings]));
    await turnedDown('import-empty', await workbookOf([]));
  });

  test('beyond the limit of what is sent is refused before it is read', async () => {
    await turnedDown('import-too-large', Buffer.alloc(20 * 1024 * 1024 + 1));
  });
});

describe('a CSV', () => {
  const rows = [[...hazardHeadings], good];
  const problemsIn = async (bytes: Uint8Array) => {
    const view = await checked(inspector, accepted(await upload(inspector, 'hazard', bytes, { name: 'ledger.csv' }), 201));
    expect(view).toMatchObject({ format: 'csv', rows: 1 });
    return problemsOf(inspector, view);
  };

  test('is read as UTF-8 with and without mark, and as GB18030', async () => {
    expect(await problemsIn(csvOf(rows))).toEqual([]);
    expect(await problemsIn(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csvOf(rows)]))).toEqual([]);
    expect(await problemsIn(gb18030(csvOf(rows).toString()))).toEqual([]);
    expect(await problemsIn(Buffer.from(csvOf(rows).toString().replaceAll(',', '\t')))).toEqual([]);
  });

  test('in another encoding is refused with the reason', async () => {
    await turnedDown('import-encoding', Buffer.from(`\uFEFF${csvOf(rows).toString()}`, 'utf16le'));
    // 隱患名稱,等級 … in Big5
    const big5 = Buffer.from('c1f4b1c2a6dabad92cb5a5afc52cb5a6b3a1b1c2a6d12cb5a5afc5a440a447a454a57c', 'hex');
    await turnedDown('import-encoding', Buffer.concat([big5, Buffer.from([0xa4, 0x40, 0xa5, 0x7c, 0xa4, 0x40, 0xa5, 0x40, 0xa4, 0x7e, 0xa5, 0x50, 0xa6, 0x60, 0xa7, 0x70])]));
    await turnedDown('import-encoding', Buffer.from([0x41, 0x2c, 0xff, 0xfe, 0x80, 0x0a]));
  });

  test('with a formula is refused and the cell named', async () => {
    const problem = await turnedDown('import-formula', csvOf([[...hazardHeadings], ['甲', '一般隐患', '=1+1', '2020-01-01', '', '马蹄沟镇']]));
    expect(problem.title.zh).toContain('C2');
  });

  test('whose quotation does not end is refused', async () => {
    await turnedDown('import-unreadable', Buffer.from('隐患名称,等级\r\n"甲,一般'));
  });
});

/** The runtime decodes GB18030 but does not encode it: the few characters that are needed are looked up by decoding the plane of GB 2312. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const bytes = Buffer.from([lead, trail]);
      known.set(decoder.decode(bytes), bytes);
    }
  }
  return Buffer.concat(Array.from(text, (character) => known.get(character) ?? Buffer.from(character)));
}
