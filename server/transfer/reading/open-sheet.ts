import { open } from 'node:fs/promises';
import { openCsv } from './csv-sheet.js';
import type { Sheet } from './sheet.js';
import { openWorkbook } from './workbook.js';
import { unreadable } from './zip.js';

export type SheetFormat = 'xlsx' | 'csv';

/** What the first bytes tell; what the sender calls the file does not matter. @throws Refusal for a workbook of before 2007. */
export async function formatOf(path: string): Promise<SheetFormat> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const first = buffer.subarray(0, bytesRead).toString('latin1');
    if (first.startsWith('PK\u0003\u0004')) return 'xlsx';
    if (first.startsWith('\u00d0\u00cf\u0011\u00e0')) {
      throw unreadable({ zh: '这是 .xls 或加密的工作簿，请另存为不加密的 .xlsx', en: 'it is an .xls or an encrypted workbook; save it as .xlsx without a password' });
    }
    return 'csv';
  } finally {
    await file.close();
  }
}

/** @throws Refusal */
export function openSheet(path: string, format: SheetFormat): Promise<Sheet> {
  return format === 'xlsx' ? openWorkbook(path) : openCsv(path);
}
