import { printable } from '../../../documents/document-content.js';
import { loadFonts } from '../../../documents/rendering/fonts.js';
import type PDFKit from 'pdfkit';
import { leading, pageOf, sizes, type PageMeasures } from './measures.js';
import { placed, type PlacedCell, type PrintedBlock, type PrintedReport, type PrintedTable } from './printed-report.js';

type Pdf = InstanceType<typeof PDFKit>;
const padding = 3;
const lineGap = 2.5;

/** The report as PDF with its typeface embedded (Noto Serif SC for 小标宋 and 仿宋). Heads of tables are drawn again on every page. */
export async function renderPdf(report: PrintedReport): Promise<Buffer> {
  const [{ default: PdfDocument }, fonts] = await Promise.all([import('pdfkit'), loadFonts()]);
  const page = pageOf(report);
  const pdf = new PdfDocument({
    size: [page.width, page.height], bufferPages: true, lang: report.language === 'zh' ? 'zh-CN' : 'en', displayTitle: true,
    margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right }, info: { Title: printable(report.title), Author: report.author },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject);
  });
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const writer = new PdfReport(pdf, report, page);
  writer.write();
  pdf.end();
  return whole;
}

class PdfReport {
  private readonly size: (typeof sizes)['form' | 'report'];
  private readonly bottom: number;

  constructor(private readonly pdf: Pdf, private readonly report: PrintedReport, private readonly page: PageMeasures) {
    this.size = sizes[report.style];
    this.bottom = page.height - page.bottom;
  }

  write(): void {
    this.text(this.report.title, this.size.title, true, 'center', 8);
    for (const block of this.report.blocks) this.block(block);
    this.everyPage();
  }

  private block(block: PrintedBlock): void {
    switch (block.kind) {
      case 'heading':
        this.space(110); // A heading does not stand alone at the foot of a page.
        this.pdf.y += 5;
        return this.text(block.text, this.size.heading, true, 'left', 3);
      case 'paragraph': return this.text(block.text, block.small ? this.size.small + 1 : this.size.text, false, block.align ?? 'left', 4, block.indented);
      case 'table': return this.table(block.table);
      case 'page-break': return void this.pdf.addPage();
    }
  }

  private text(text: string, size: number, bold: boolean, align: 'left' | 'center' | 'right', after: number, indented = false): void {
    this.font(bold, size);
    for (const line of printable(text).split('\n')) {
      this.space(size * 1.5);
      this.pdf.text(line, this.page.left, this.pdf.y, {
        width: this.page.inner, align, indent: indented ? 2 * size : 0, lineGap: Math.max(leading[this.report.style] - this.pdf.currentLineHeight(true), 1),
      });
    }
    this.pdf.y += after;
  }

  private space(height: number): void {
    if (this.pdf.y + height > this.bottom) this.pdf.addPage();
  }

  /** Rows as high as their fullest cells. A merged cell that a page ends within is drawn on both, with its words on both. */
  private table({ widths, head, rows }: PrintedTable): void {
    const all = [...head, ...rows];
    const cells = placed(all, widths.length);
    const edges = widths.reduce<number[]>((sums, share) => [...sums, sums.at(-1)! + share * this.page.inner], [this.page.left]);
    const widthOf = ({ column, across }: PlacedCell) => edges[column + across]! - edges[column]!;
    const heights = this.heightsOf(cells, all.map(({ height = 0 }) => height), widthOf);
    const headHeight = heights.slice(0, head.length).reduce((sum, height) => sum + height, 0);
    const draw = (from: number, to: number) => {
      let top = this.pdf.y;
      const tops = heights.slice(from, to).map((height) => { const at = top; top += height; return at; });
      for (const cell of cells.filter(({ row, down }) => row < to && row + down > from)) {
        const [first, last] = [Math.max(cell.row, from), Math.min(cell.row + cell.down, to)];
        const height = heights.slice(first, last).reduce((sum, one) => sum + one, 0);
        this.cell(cell, edges[cell.column]!, tops[first - from]!, widthOf(cell), height);
      }
      this.pdf.x = this.page.left;
      this.pdf.y = top;
    };
    let from = 0;
    while (from < all.length) {
      if (from >= head.length && from > 0 && this.pdf.y === this.page.top && head.length > 0) draw(0, head.length);
      let [to, used] = [from, 0];
      const keep = from < head.length ? head.length + 1 : from + 1;
      while (to < all.length && (this.pdf.y + used + heights[to]! <= this.bottom)) { used += heights[to]!; to += 1; }
      if (to < Math.min(keep, all.length)) {
        // A row that no page holds is drawn all the same, and cut at the foot.
        if (this.pdf.y <= this.page.top + headHeight + 1) to = Math.min(keep, all.length);
        else { this.pdf.addPage(); continue; }
      }
      draw(from, to);
      if (to < all.length) this.pdf.addPage();
      from = to;
    }
    this.pdf.y += 4;
  }

  private heightsOf(cells: readonly PlacedCell[], least: readonly number[], widthOf: (cell: PlacedCell) => number): number[] {
    const heights = least.map((height) => Math.max(height, this.size.cell * 1.5 + 2 * padding));
    const needed = (cell: PlacedCell) => {
      this.font(cell.bold ?? false, this.size.cell);
      return this.pdf.heightOfString(printable(cell.text) || ' ', { width: widthOf(cell) - 2 * padding, lineGap }) + 2 * padding;
    };
    for (const cell of cells.filter(({ down }) => down === 1)) heights[cell.row] = Math.max(heights[cell.row]!, needed(cell));
    for (const cell of cells.filter(({ down }) => down > 1)) {
      const given = heights.slice(cell.row, cell.row + cell.down).reduce((sum, one) => sum + one, 0);
      const more = needed(cell) - given;
      if (more > 0) for (let row = cell.row; row < cell.row + cell.down; row += 1) heights[row] = heights[row]! + more / cell.down;
    }
    return heights;
  }

  private cell({ text, bold = false, align = 'left', at = 'middle' }: PlacedCell, left: number, top: number, width: number, height: number): void {
    this.font(bold, this.size.cell);
    this.pdf.rect(left, top, width, height).lineWidth(0.5).stroke();
    const words = printable(text);
    if (words === '') return;
    const high = this.pdf.heightOfString(words, { width: width - 2 * padding, lineGap }) - lineGap;
    const room = height - 2 * padding - high;
    const down = at === 'top' ? 0 : at === 'bottom' ? room : room / 2;
    this.pdf.text(words, left + padding, top + padding + Math.max(down, 0), { width: width - 2 * padding, align, lineGap, height: height - padding, ellipsis: true });
  }

  private font(bold: boolean, size: number): void {
    this.pdf.font(bold ? 'bold' : 'regular').fontSize(size);
  }

  /** Mark of a draft, foot and number, when it is known how many pages there are. */
  private everyPage(): void {
    const { pdf, page } = this;
    const { start, count } = pdf.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      pdf.switchToPage(index);
      pdf.page.margins.bottom = 0; // Below the margin a text would begin a new page.
      const line = { width: page.inner, lineBreak: false, height: 12 } as const;
      if (this.report.mark) this.markPage(this.report.mark);
      this.font(false, 7);
      this.report.foot.forEach((text, at) => pdf.text(printable(text), page.left, page.height - page.bottom + 8 + at * 10, { ...line, ellipsis: true }));
      this.font(false, this.size.small);
      pdf.text(this.report.page(String(index - start + 1), String(count)), page.left, page.height - 22, { ...line, align: 'center' });
    }
  }

  private markPage({ line, across }: { readonly line: string; readonly across: string }): void {
    const { pdf, page } = this;
    this.font(true, this.size.small + 1);
    pdf.fillColor('#c00000').text(printable(line), page.left, 26, { width: page.inner, align: 'center', lineBreak: false, height: 14 });
    pdf.save().opacity(0.1).rotate(-28, { origin: [page.width / 2, page.height / 2] });
    this.font(true, 84);
    pdf.text(across, 0, page.height / 2 - 50, { width: page.width, align: 'center', lineBreak: false });
    pdf.restore().fillColor('black').opacity(1);
  }
}
