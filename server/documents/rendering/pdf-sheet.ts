import type PDFKit from 'pdfkit';
import { linesOf, printable } from '../document-content.js';
import { factColumns, lineHeight, page, sizes, textWidth } from './layout.js';

type Pdf = InstanceType<typeof PDFKit>;
const padding = 5;
const bottom = page.height - page.bottom;

/** Points; the text of the document, flush left, where nothing is said. */
interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Of the first line, and of the whole. */
  readonly indent?: number;
  readonly inset?: number;
}

/** Text, lines and cells one below the other, over as many pages as it takes. */
export class PdfSheet {
  constructor(readonly pdf: Pdf) {}

  /** A new page unless so much is left of this one. */
  space(height: number): void {
    if (this.pdf.y + height > bottom) this.pdf.addPage();
  }

  text(text: string, { size = sizes.text, bold = false, align = 'left', indent = 0, inset = 0 }: TextStyle = {}): void {
    this.font(bold, size);
    const gap = size === sizes.text ? lineHeight - this.pdf.currentLineHeight(true) : 4;
    for (const line of linesOf(text)) {
      this.space(size + gap);
      this.pdf.text(line, page.left + inset, this.pdf.y, { width: textWidth - inset, align, indent, lineGap: gap });
    }
  }

  rule(): void {
    this.pdf.moveTo(page.left, this.pdf.y).lineTo(page.left + textWidth, this.pdf.y).lineWidth(0.6).stroke();
  }

  /** Lines to write on. */
  writing(lines: number): void {
    for (let line = 0; line < lines; line += 1) {
      this.space(lineHeight + 2);
      this.pdf.y += lineHeight;
      this.rule();
    }
    this.pdf.y += 8;
  }

  rows(rows: readonly (readonly string[])[], columns: readonly number[] = factColumns, { head = false } = {}): void {
    const widths = columns.map((share) => share * textWidth);
    rows.forEach((cells, index) => this.row(cells, widths, head && index === 0));
    this.pdf.x = page.left;
    this.pdf.y += 10;
  }

  /** A row as high as its fullest cell; one that is higher than a page has no frame and flows on. */
  private row(cells: readonly string[], widths: readonly number[], bold: boolean): void {
    this.font(bold, sizes.table);
    const printed = cells.map(printable);
    const heights = printed.map((cell, index) => this.pdf.heightOfString(cell || ' ', { width: widths[index]! - 2 * padding, lineGap: 3 }));
    const height = Math.max(...heights) + 2 * padding;
    if (height > bottom - page.top) {
      this.text(cells.join('：'), { size: sizes.table });
      return;
    }
    this.space(height);
    const top = this.pdf.y;
    let left: number = page.left;
    printed.forEach((cell, index) => {
      const width = widths[index]!;
      this.pdf.rect(left, top, width, height).lineWidth(0.6).stroke();
      this.pdf.text(cell, left + padding, top + padding, { width: width - 2 * padding, lineGap: 3 });
      left += width;
    });
    this.pdf.y = top + height;
  }

  /** A field of a form: its label, and room for what somebody writes, signs and dates. */
  box(title: string, foot: string, height: number): void {
    this.space(height);
    const top = this.pdf.y;
    const first = factColumns[0] * textWidth;
    this.font(false, sizes.table);
    this.pdf.rect(page.left, top, first, height).lineWidth(0.6).stroke().rect(page.left + first, top, textWidth - first, height).stroke();
    this.pdf.text(title, page.left + padding, top + padding, { width: first - 2 * padding });
    this.pdf.text(foot, page.left + first + padding, top + height - 22, { width: textWidth - first - 2 * padding, align: 'right', lineBreak: false });
    this.pdf.x = page.left;
    this.pdf.y = top + height;
  }

  font(bold: boolean, size: number): void {
    this.pdf.font(bold ? 'bold' : 'regular').fontSize(size);
  }
}
