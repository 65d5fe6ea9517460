import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FormSheet } from '@fenghuo/shared/evaluation/framework-sheet';
import { Refusal } from '@fenghuo/shared/problems';
import { limits } from '../../transfer/limits.js';
import { mergedAreas } from '../../transfer/reading/merged-areas.js';
import { formatOf } from '../../transfer/reading/open-sheet.js';
import type { Cell } from '../../transfer/reading/sheet.js';
import { rowsOf, visibleSheets, type SheetPart } from '../../transfer/reading/workbook.js';

/** A form of a year has some dozens of rows; what is larger is something else. */
export const formLimits = { sheets: 20, rows: 600, columns: 60, merges: 3000, bytes: 5 * 1024 * 1024 } as const;

/**
 * The sheets of an uploaded form. The file is read where nothing else is kept and removed at once: a framework keeps its rows, not the file.
 * Formulas, bombs and broken files are refused as imports refuse them. @throws Refusal
 */
export async function readFormWorkbook(bytes: Readable): Promise<readonly FormSheet[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fenghuo-form-'));
  const path = join(folder, 'form.xlsx');
  try {
    await pipeline(bytes, limited, createWriteStream(path, { mode: 0o600 }));
    if (await formatOf(path) !== 'xlsx') throw new Refusal('framework-not-xlsx');
    const { sheets } = await visibleSheets(path);
    if (sheets.length > formLimits.sheets) throw tooLarge(`${formLimits.sheets} 张工作表`, `${formLimits.sheets} sheets`);
    const read: FormSheet[] = [];
    for (const sheet of sheets) read.push(await readSheet(path, sheet));
    return read.filter(({ rows }) => rows.length > 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* limited(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > Math.min(formLimits.bytes, limits.compressed)) throw tooLarge('文件 5 MB', 'a file of 5 MB');
    yield piece;
  }
}

async function readSheet(path: string, { name, part }: SheetPart): Promise<FormSheet> {
  const rows: { number: number; cells: (string | null)[] }[] = [];
  try {
    for await (const portion of rowsOf(path, part)) {
      for (const { number, cells } of portion) {
        if (rows.length >= formLimits.rows) throw tooLarge(`每张表 ${formLimits.rows} 行`, `${formLimits.rows} rows in a sheet`);
        if (cells.length > formLimits.columns) throw tooLarge(`${formLimits.columns} 列`, `${formLimits.columns} columns`);
        rows.push({ number, cells: cells.map(textOf) });
      }
    }
  } catch (error) {
    // The cell alone does not say in which of several sheets it stands.
    if (error instanceof Refusal && error.code === 'import-formula') {
      throw new Refusal('framework-formula', { sheet: name, cell: String(error.details['cell'] ?? '') });
    }
    throw error;
  }
  const merges = await mergedAreas(path, part);
  if (merges.length > formLimits.merges) throw tooLarge(`每张表 ${formLimits.merges} 处合并单元格`, `${formLimits.merges} merged areas in a sheet`);
  return { name, rows, merges };
}

const tooLarge = (zh: string, en: string) => new Refusal('import-too-large', { limit: { zh, en } });

function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  // 0.95 formatted as a percentage is kept as it is stored; weights like 0.1+0.2 come with the noise of a double.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell);
}
