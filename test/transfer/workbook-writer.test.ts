import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { Zip } from '@fenghuo/server/transfer/reading/zip';
import { WorkbookWriter, type CellValue } from '@fenghuo/server/transfer/writing/workbook-writer';
import exceljs from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'workbook-writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: string, headings: readonly string[], portions: Iterable<readonly (readonly CellValue[])[]>, title = '隐患'): Promise<string> {
  const path = join(folder, name);
  const out = createWriteStream(path);
  const book = new WorkbookWriter(out, title, headings);
  for (const rows of portions) await book.add(rows);
  await book.finish();
  await once(out, 'close');
  return path;
}

async function read(path: string): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

describe('a workbook that is written while it is sent', () => {
  test('says what was given, texts as texts and numbers as numbers', async () => {
    const rows = [['a & b <c> "d"', 1, null], ['=1+1', -0.5, '多\n行'], ['\u0000坏\u000B字\uD800符', 1e21, '']];
    const sheet = (await read(await written('values.xlsx', ['甲', '乙', '丙'], [rows]))).worksheets[0]!;
    expect(sheet.name).toBe('隐患');
    expect(sheet.getRow(1).values).toEqual([undefined, '甲', '乙', '丙']);
    expect(sheet.getRow(2).values).toEqual([undefined, 'a & b <c> "d"', 1]);
    expect(sheet.getRow(3).values).toEqual([undefined, '=1+1', -0.5, '多\n行']);
    expect(sheet.getRow(4).values).toEqual([undefined, '坏字符', 1e21]);
    expect(sheet.getCell('A1').font?.bold).toBe(true);
    expect(sheet.getCell('A2').font?.bold).not.toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test('names more than 26 columns, and a sheet whose title a reference could not name', async () => {
    const headings = Array.from({ length: 60 }, (_, index) => `第${index + 1}列`);
    const sheet = (await read(await written('wide.xlsx', headings, [[headings.map((_, index) => index)]], `[检查]/${'长'.repeat(40)}`))).worksheets[0]!;
    expect(sheet.name).toBe(` 检查  ${'长'.repeat(26)}`);
    expect(sheet.getCell('BH1').value).toBe('第60列');
    expect(sheet.getCell('BH2').value).toBe(59);
  });

  test('has its headings when there is nothing to tell', async () => {
    const sheet = (await read(await written('empty.xlsx', ['甲'], []))).worksheets[0]!;
    expect(sheet.rowCount).toBe(1);
  });

  test('goes on in a second sheet behind the last row that one can have', async () => {
    function* portions(): Generator<readonly (readonly CellValue[])[]> {
      for (let first = 0; first < 1_050_000; first += 1000) yield Array.from({ length: 1000 }, (_, index) => [first + index]);
    }
    const zip = await Zip.open(await written('long.xlsx', ['甲'], portions()));
    expect(zip.has('xl/worksheets/sheet2.xml')).toBe(true);
    const last = async (name: string) => {
      let text = '';
      for await (const piece of zip.read(name)) text = (text + piece.toString()).slice(-200);
      return text.match(/<c r="A(\d+)"><v>(\d+)<\/v>/g)!.at(-1);
    };
    expect(await last('xl/worksheets/sheet1.xml')).toBe('<c r="A1048001"><v>1047999</v>');
    expect(await last('xl/worksheets/sheet2.xml')).toBe('<c r="A2001"><v>1049999</v>');
  });

  test('waits for a reader that is slow, and ends when it has gone', async () => {
    const out = new PassThrough();
    const book = new WorkbookWriter(out, '隐患', ['甲']);
    let portions = 0;
    const writing = (async () => {
      for (;; portions += 1) await book.add(Array.from({ length: 400 }, () => [String(Math.random())]));
    })();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const waiting = portions;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(portions).toBe(waiting);
    out.destroy();
    await expect(writing).rejects.toThrow('the reader has gone');
  });
});
