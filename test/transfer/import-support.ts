import { setTimeout } from 'node:timers/promises';
import { importMediaType, type ImportMapping, type ImportProblem, type ImportView } from '@fenghuo/shared/transfer';
import exceljs from 'exceljs';
import type { Answer, Client } from '../setup/client.js';
import { accepted } from '../records/support.js';

export type SheetCell = string | number | boolean | Date | null | { readonly formula: string; readonly result?: number };

/** A workbook of one sheet, row by row. */
export async function workbookOf(rows: readonly (readonly SheetCell[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('台账');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const csvOf = (rows: readonly (readonly string[])[]) => Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));

export interface Sent {
  readonly bureau?: string;
  readonly name?: string;
}

/** Sends a file to be imported. */
export function upload(client: Client, type: string, bytes: Uint8Array, { bureau = '610831', name = 'ledger.xlsx' }: Sent = {}): Promise<Answer<ImportView>> {
  return client.send<ImportView>('POST', `/api/imports?bureau=${bureau}&type=${type}&name=${name}`, bytes, { headers: { 'content-type': importMediaType } });
}

const at = ({ id, bureau }: ImportView, below = '') => `/api/imports/${id}${below}?bureau=${bureau}`;

/** Waits for the end of the step under way. */
export async function settled(client: Client, view: ImportView): Promise<ImportView> {
  for (;;) {
    const now = accepted(await client.get<ImportView>(at(view)));
    if (now.state !== 'checking' && now.state !== 'committing') return now;
    await setTimeout(20);
  }
}

/** Sets the mapping, the proposed one unless said, and waits for the check. */
export async function checked(client: Client, view: ImportView, mapping: Partial<ImportMapping> = {}): Promise<ImportView> {
  return settled(client, accepted(await client.put<ImportView>(at(view, '/mapping'), { ...view.mapping, ...mapping })));
}

export function commit(client: Client, view: ImportView): Promise<Answer<ImportView>> {
  return client.post<ImportView>(at(view, '/commit'));
}

export async function committed(client: Client, view: ImportView): Promise<ImportView> {
  return settled(client, accepted(await commit(client, view)));
}

export async function problemsOf(client: Client, view: ImportView): Promise<readonly ImportProblem[]> {
  return accepted(await client.get<{ rows: ImportProblem[] }>(`${at(view, '/problems')}&limit=200`)).rows;
}

/** Upload, check and commit in one. */
export async function imported(client: Client, type: string, bytes: Uint8Array, mapping: Partial<ImportMapping> = {}): Promise<ImportView> {
  return committed(client, await checked(client, accepted(await upload(client, type, bytes), 201), mapping));
}

export const hazardHeadings = ['隐患名称', '隐患等级', '监管行业', '发现日期', '隐患描述', '所在区划'] as const;

/** Rows of a hazard ledger, all of them right. */
export function hazardRows(count: number, name = '台账隐患'): SheetCell[][] {
  return Array.from({ length: count }, (_, n) => (
    [`${name}${n + 1}`, n % 7 === 0 ? '重大隐患' : '一般隐患', '加油站', new Date(Date.UTC(2020, n % 12, 1 + (n % 28))), `第 ${n + 1} 条`, '马蹄沟镇']));
}
