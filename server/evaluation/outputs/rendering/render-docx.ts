import type * as Docx from 'docx';
import { printable } from '../../../documents/document-content.js';
import { leading, pageOf, sizes, type PageMeasures } from './measures.js';
import type { Align, PrintedBlock, PrintedCell, PrintedReport, PrintedRow, PrintedTable } from './printed-report.js';

type Child = Docx.Paragraph | Docx.Table;

/** Stands for a number that the program fills in. */
const hole = '\u{FFFC}';

/** Twentieths of a point, the measure of the format. */
const twips = (points: number): number => Math.round(points * 20);
/** The fonts of official papers by their names; where they are not installed, Word and WPS take their own song and fangsong. */
const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman' } as const;
const fonts = {
  text: { ...latin, eastAsia: '仿宋_GB2312' }, title: { ...latin, eastAsia: '方正小标宋简体' }, heading: { ...latin, eastAsia: '黑体' },
  subheading: { ...latin, eastAsia: '楷体_GB2312' },
} as const;

/** The report as Word and WPS open it: A4, heads of tables on every page, merged cells, page numbers. */
export async function renderDocx(report: PrintedReport): Promise<Buffer> {
  const docx = await import('docx');
  return new DocxReport(docx, report).write();
}

class DocxReport {
  private readonly page: PageMeasures;
  private readonly size: (typeof sizes)['form' | 'report'];

  constructor(private readonly docx: typeof Docx, private readonly report: PrintedReport) {
    this.page = pageOf(report);
    this.size = sizes[report.style];
  }

  write(): Promise<Buffer> {
    const { Document, Packer, PageOrientation } = this.docx;
    const { title, author, landscape, blocks, style } = this.report;
    const { width, height, top, bottom, left, right } = this.page;
    // The format gives the sheet upright and says that it is turned.
    const [short, long] = landscape ? [height, width] : [width, height];
    return Packer.toBuffer(new Document({
      creator: author, title: printable(title),
      styles: { default: { document: {
        run: { font: fonts.text, size: this.size.text * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { line: twips(leading[style]), lineRule: 'atLeast' } },
      } } },
      sections: [{
        properties: { page: {
          size: { width: twips(short), height: twips(long), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: {
            top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right),
            header: twips(style === 'form' ? 26 : 62), footer: twips(style === 'form' ? 22 : 50),
          },
        } },
        headers: { default: this.header() }, footers: { default: this.footer() },
        children: [...this.opening(), ...blocks.flatMap((block) => this.block(block))],
      }],
    }));
  }

  private header(): Docx.Header {
    const { Header } = this.docx;
    const { mark } = this.report;
    return new Header({ children: [this.paragraph([this.run(mark?.line ?? '', { size: this.size.small, bold: true, color: 'C00000' })], 'center', 12)] });
  }

  private footer(): Docx.Footer {
    const { Footer, TextRun, PageNumber } = this.docx;
    const [before = '', between = '', after = ''] = this.report.page(hole, hole).split(hole);
    return new Footer({ children: [
      ...this.report.foot.map((line) => this.paragraph([this.run(line, { size: 7.5 })], 'left', 10)),
      this.paragraph([new TextRun({
        size: this.size.small * 2, children: [printable(before), PageNumber.CURRENT, printable(between), PageNumber.TOTAL_PAGES, printable(after)],
      })], 'center', 12),
    ] });
  }

  private opening(): Child[] {
    const { Paragraph, AlignmentType } = this.docx;
    const { above, title } = this.report;
    return [
      ...(above === '' ? [] : [this.paragraph([this.run(above, { font: fonts.heading })], 'left')]),
      new Paragraph({
        alignment: AlignmentType.CENTER, spacing: { before: 60, after: 160, line: twips(this.size.title * 1.4), lineRule: 'atLeast' },
        children: [this.run(title, { size: this.size.title, font: fonts.title })],
      }),
    ];
  }

  private block(block: PrintedBlock): Child[] {
    const { Paragraph, PageBreak } = this.docx;
    switch (block.kind) {
      case 'heading': return [new Paragraph({
        keepNext: true, spacing: { before: 100, after: 40, line: twips(leading[this.report.style]), lineRule: 'atLeast' },
        ...(this.report.style === 'report' ? { indent: { firstLine: twips(2 * this.size.text) } } : {}),
        children: [this.run(block.text, { size: this.size.heading, font: block.level === 1 || this.report.style === 'form' ? fonts.heading : fonts.subheading })],
      })];
      case 'paragraph': return printable(block.text).split('\n').map((line) => new Paragraph({
        alignment: this.alignment(block.align ?? 'left'), children: [this.run(line, block.small ? { size: this.size.small + 1 } : {})],
        ...(block.indented ? { indent: { firstLine: twips(2 * this.size.text) } } : {}),
      }));
      case 'table': return this.table(block.table);
      case 'page-break': return [new Paragraph({ children: [new PageBreak()] })];
    }
  }

  /** A thin paragraph follows, so that two tables never grow together. */
  private table({ widths, head, rows }: PrintedTable): Child[] {
    const { Table, TableRow, WidthType, TableLayoutType, HeightRule } = this.docx;
    const columns = widths.map((share) => twips(share * this.page.inner));
    const starts = startColumns([...head, ...rows], widths.length);
    const table = new Table({
      layout: TableLayoutType.FIXED, width: { size: twips(this.page.inner), type: WidthType.DXA }, columnWidths: columns,
      rows: [...head, ...rows].map(({ cells, height }, index) => new TableRow({
        cantSplit: true, tableHeader: index < head.length, ...(height ? { height: { value: twips(height), rule: HeightRule.ATLEAST } } : {}),
        children: cells.map((cell, at) => this.cell(cell, columns.slice(starts[index]![at], starts[index]![at]! + (cell.across ?? 1)))),
      })),
    });
    return [table, this.paragraph([], 'left', 4, 'exact')];
  }

  private cell({ text, across, down, align = 'left', bold = false, at = 'middle' }: PrintedCell, columns: readonly number[]): Docx.TableCell {
    const { TableCell, WidthType, VerticalAlignTable } = this.docx;
    return new TableCell({
      ...(across && across > 1 ? { columnSpan: across } : {}), ...(down && down > 1 ? { rowSpan: down } : {}),
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      verticalAlign: { top: VerticalAlignTable.TOP, middle: VerticalAlignTable.CENTER, bottom: VerticalAlignTable.BOTTOM }[at],
      margins: { top: 30, bottom: 30, left: 70, right: 70 },
      children: printable(text).split('\n').map((line) => this.paragraph([this.run(line, { size: this.size.cell, bold })], align, this.size.cell * 1.35)),
    });
  }

  private paragraph(children: readonly Docx.ParagraphChild[], align: Align, line?: number, rule: 'atLeast' | 'exact' = 'atLeast'): Docx.Paragraph {
    return new this.docx.Paragraph({ alignment: this.alignment(align), children: [...children], ...(line ? { spacing: { line: twips(line), lineRule: rule } } : {}) });
  }

  private alignment(align: Align) {
    const { AlignmentType } = this.docx;
    return { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align];
  }

  private run(text: string, { size = this.size.text, bold = false, font, color }: {
    size?: number; bold?: boolean; font?: typeof fonts[keyof typeof fonts]; color?: string;
  } = {}): Docx.TextRun {
    return new this.docx.TextRun({ text: printable(text), size: size * 2, bold, ...(font ? { font } : {}), ...(color ? { color } : {}) });
  }
}

/** The first column of every cell, row by row. */
function startColumns(rows: readonly PrintedRow[], columns: number): readonly (readonly number[])[] {
  const free = Array.from({ length: columns }, () => 0);
  return rows.map(({ cells }, row) => {
    let column = 0;
    return cells.map(({ across = 1, down = 1 }) => {
      while (free[column]! > row) column += 1;
      const start = column;
      for (; column < start + across; column += 1) free[column] = row + down;
      return start;
    });
  });
}
