import type { Borders, Worksheet } from 'exceljs';
import { printable } from '../../../documents/document-content.js';
import { pageOf, sizes } from './measures.js';
import { placed, type PrintedBlock, type PrintedReport, type PrintedTable } from './printed-report.js';

const thin = { style: 'thin' } as const;
const frame: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** The report as a sheet that prints like the paper form: A4, merged cells, the head of the indicators on every page. */
export async function renderXlsx(report: PrintedReport): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = report.author;
  const sheet = book.addWorksheet(report.language === 'zh' ? '自评表' : 'Form');
  new SheetWriter(sheet, report).write();
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Stands for a number that the program fills in. */
const hole = '\u{FFFC}';

/** `&` begins a code in heads and feet of sheets. */
const plain = (text: string): string => printable(text).replaceAll('&', '&&');

class SheetWriter {
  /** The next free row, from 1. */
  private row = 1;
  private readonly widths: readonly number[];
  private readonly inner: number;

  constructor(private readonly sheet: Worksheet, private readonly report: PrintedReport) {
    this.widths = report.blocks.find((block) => block.kind === 'table')?.table.widths ?? [1];
    this.inner = pageOf(report).inner;
  }

  write(): void {
    const { title, above, landscape, foot, mark, blocks, page } = this.report;
    // A unit of width is about 5.6 points of a ten point font.
    this.sheet.columns = this.widths.map((share) => ({ width: (share * this.inner) / 5.6 }));
    if (above !== '') this.line(above, { size: 12 });
    this.line(title, { size: 18, align: 'center', name: '方正小标宋简体', height: 34 });
    for (const block of blocks) this.block(block);
    this.sheet.pageSetup = {
      ...this.sheet.pageSetup, paperSize: 9, orientation: landscape ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0,
      horizontalCentered: true, margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.85, header: 0.3, footer: 0.25 },
    };
    // 255 characters are the most that a foot may have.
    const lines = foot.map(plain).join('\n').slice(0, 220);
    this.sheet.headerFooter.oddFooter = `&L&7${lines}&R&8${plain(page(hole, hole)).replace(hole, '&P').replace(hole, '&N')}`;
    if (mark) this.sheet.headerFooter.oddHeader = `&C&"宋体,Bold"&9${plain(mark.line)}`;
  }

  private block(block: PrintedBlock): void {
    if (block.kind === 'table') return this.table(block.table);
    if (block.kind === 'page-break') return  this.sheet.getRow(this.row - 1).addPageBreak();
    return this.line(block.text, block.kind === 'heading'
      ? { size: sizes.form.heading, name: '黑体', height: 22 }
      : { size: sizes.form.text, align: block.align ?? 'left', height: linesIn(block.text, this.inner, sizes.form.text) * 15 });
  }

  private line(text: string, { size, name = '仿宋_GB2312', align = 'left' as const, height }: {
    size: number; name?: string; align?: 'left' | 'center' | 'right'; height?: number;
  }): void {
    this.sheet.mergeCells(this.row, 1, this.row, this.widths.length);
    const cell = this.sheet.getCell(this.row, 1);
    cell.value = printable(text);
    cell.font = { name, size };
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
    if (height) this.sheet.getRow(this.row).height = height;
    this.row += 1;
  }

  private table({ widths, head, rows }: PrintedTable): void {
    const first = this.row;
    const all = [...head, ...rows];
    const heights = all.map(({ height = 18 }) => height);
    for (const cell of placed(all, widths.length)) {
      const [top, left] = [first + cell.row, cell.column + 1];
      if (cell.across > 1 || cell.down > 1) this.sheet.mergeCells(top, left, top + cell.down - 1, left + cell.across - 1);
      const written = this.sheet.getCell(top, left);
      // Scores are few digits: a float holds them as they are.
      written.value = cell.number === undefined ? printable(cell.text) : Number(cell.number);
      written.font = { name: '仿宋_GB2312', size: sizes.form.cell, bold: cell.bold ?? false };
      written.alignment = { horizontal: cell.align ?? 'left', vertical: cell.at ?? 'middle', wrapText: true };
      for (let y = top; y < top + cell.down; y += 1) for (let x = left; x < left + cell.across; x += 1) this.sheet.getCell(y, x).border = frame;
      const width = widths.slice(cell.column, cell.column + cell.across).reduce((sum, share) => sum + share, 0) * this.inner;
      // The programs do not fit rows to merged cells by themselves.
      if (cell.down === 1) heights[cell.row] = Math.max(heights[cell.row]!, linesIn(cell.text, width - 6, sizes.form.cell) * sizes.form.cell * 1.35 + 5);
    }
    heights.forEach((height, index) => { this.sheet.getRow(first + index).height = Math.min(height, 400); });
    if (head.length > 0 && !this.sheet.pageSetup.printTitlesRow) this.sheet.pageSetup.printTitlesRow = `${first}:${first + head.length - 1}`;
    this.row = first + all.length;
  }
}

/** How many lines a text takes in a width of points; a Chinese character is as wide as it is high, a Latin letter half. */
export function linesIn(text: string, width: number, size: number): number {
  return text.split('\n').reduce((lines, line) => {
    const long = Array.from(line).reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0) * size;
    return lines + Math.max(1, Math.ceil(long / Math.max(width, size)));
  }, 0);
}
