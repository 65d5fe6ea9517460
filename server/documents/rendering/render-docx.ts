import type * as Docx from 'docx';
import { linesOf, printable, type Block, type PrintedDocument, type SignaturePlace } from '../document-content.js';
import type { Pictures } from '../pictures/load-pictures.js';
import { emptyLine, factColumns, fitted, lineHeight, page, photoBox, signatureBox, signHere, sizes, textWidth, unprinted } from './layout.js';

type Child = Docx.Paragraph | Docx.Table;

/** Twentieths of a point, the measure of the format. */
const twips = (points: number): number => Math.round(points * 20);
/** Pixels of a ninety-sixth of an inch, the measure of its pictures. */
const pixels = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width: width * 96 / 72, height: height * 96 / 72 });
const text = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' } as const;
const titleFont = { ...text, eastAsia: '方正小标宋简体' } as const;
const headingFont = { ...text, eastAsia: '黑体' } as const;

/** The document as Word and WPS open it, to be signed on paper or completed. */
export async function renderDocx(document: PrintedDocument, pictures: Pictures): Promise<Buffer> {
  const docx = await import('docx');
  return new DocxWriter(docx, pictures).write(document);
}

class DocxWriter {
  constructor(private readonly docx: typeof Docx, private readonly pictures: Pictures) {}

  write(document: PrintedDocument): Promise<Buffer> {
    const { Document, Packer } = this.docx;
    const { bureau, title, number } = document;
    return Packer.toBuffer(new Document({
      creator: bureau, title: printable(`${title} ${number}`),
      styles: { default: { document: { run: { font: text, size: sizes.text * 2 }, paragraph: { spacing: { line: twips(lineHeight), lineRule: 'atLeast' } } } } },
      sections: [{
        properties: { page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: { top: twips(page.top), bottom: twips(page.bottom), left: twips(page.left), right: twips(page.right), header: twips(62), footer: twips(56) },
        } },
        headers: { default: this.header(document) },
        footers: { default: this.footer(document) },
        children: [...this.opening(document), ...document.blocks.flatMap((block) => this.block(block)), ...this.closing(document), ...this.annex(document)],
      }],
    }));
  }

  private header({ bureau, title, number }: PrintedDocument): Docx.Header {
    const { Header, Paragraph, TextRun, Tab, TabStopType, BorderStyle } = this.docx;
    return new Header({ children: [new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }], border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2 } },
      children: [new TextRun({ size: sizes.small * 2, children: [printable(bureau), new Tab(), printable(`${title}　${number}`)] })],
    })] });
  }

  private footer({ notes }: PrintedDocument): Docx.Footer {
    const { Footer, Paragraph, TextRun, PageNumber, AlignmentType } = this.docx;
    const numbers = new TextRun({ size: sizes.small * 2, children: ['— ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, ' —'] });
    return new Footer({ children: [
      ...(notes.length === 0 ? [] : [new Paragraph({ children: [this.run(notes.join('；'), sizes.small)] })]),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] }),
    ] });
  }

  private opening({ bureau, title, number }: PrintedDocument): Child[] {
    const { Paragraph, TextRun, AlignmentType, BorderStyle } = this.docx;
    return [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [this.run(bureau, 16)] }),
      new Paragraph({
        alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 },
        children: [new TextRun({ text: title, bold: true, size: sizes.title * 2, font: titleFont })],
      }),
      new Paragraph({
        alignment: AlignmentType.RIGHT, spacing: { after: 200 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4 } }, children: [this.run(number)],
      }),
    ];
  }

  private block(block: Block): Child[] {
    switch (block.kind) {
      case 'addressee': return this.paragraphs(block.text, { indented: false });
      case 'paragraph': return this.paragraphs(block.text);
      case 'heading': return [this.heading(block.text)];
      case 'items': return block.items.flatMap((item, index) => this.paragraphs(`${index + 1}．${item}`));
      case 'facts': return this.table(block.rows, factColumns);
      case 'table': return this.table([block.head, ...block.rows], block.widths);
      case 'opinions': return this.table(block.labels.map((one) => [one, `\n\n\n${signHere}`]), factColumns);
      case 'writing': return Array.from({ length: block.lines }, () => this.line());
    }
  }

  private closing({ signatures, seal, delivery, copies }: PrintedDocument): Child[] {
    const { Paragraph, AlignmentType } = this.docx;
    const sealLine = (words: string, before: number) => new Paragraph({
      alignment: AlignmentType.CENTER, keepNext: before > 0, spacing: { before }, indent: { left: twips(textWidth - 230) }, children: [this.run(words)],
    });
    return [
      ...signatures.flatMap((place) => this.signature(place)),
      ...(seal ? [sealLine(`${seal.bureau}（印章）`, 700), sealLine(seal.day, 0)] : []),
      ...(delivery.length === 0 ? [] : [this.heading('送达情况'), ...this.table(delivery, factColumns)]),
      ...(copies ? [new Paragraph({ spacing: { before: 200 }, children: [this.run(copies, sizes.table)] })] : []),
    ];
  }

  private signature({ label: title, names, picture, note }: SignaturePlace): Child[] {
    const drawn = picture === undefined ? undefined : this.pictures.get(picture);
    const words = drawn ? '' : picture === undefined ? names ?? emptyLine : '（已签名）';
    const line = new this.docx.Paragraph({
      spacing: { before: 120 }, keepLines: true, children: [this.run(`${title}：${words}`), ...(picture && drawn ? [this.image(picture, signatureBox)] : [])],
    });
    return [line, ...(note ? this.paragraphs(note) : [])];
  }

  private annex({ photos }: PrintedDocument): Child[] {
    if (photos.length === 0) return [];
    const { Paragraph, AlignmentType } = this.docx;
    const printed = photos.filter(({ picture }) => this.pictures.has(picture));
    return [
      new Paragraph({ pageBreakBefore: true, children: [this.run('附件：照片')] }),
      ...printed.flatMap(({ picture, caption }, index) => [
        new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 }, children: [this.image(picture, photoBox)] }),
        new Paragraph({ alignment: AlignmentType.CENTER, children: [this.run(`图${index + 1}　${caption}`, sizes.small)] }),
      ]),
      ...(printed.length < photos.length ? this.paragraphs(unprinted(photos.length - printed.length)) : []),
    ];
  }

  private paragraphs(words: string, { indented = true } = {}): Docx.Paragraph[] {
    return linesOf(words).map((line) => new this.docx.Paragraph({
      ...(indented ? { indent: { firstLine: twips(2 * sizes.text) } } : {}), children: [this.run(line)],
    }));
  }

  private heading(words: string): Docx.Paragraph {
    const { Paragraph, TextRun } = this.docx;
    return new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [new TextRun({ text: words, font: headingFont })] });
  }

  private line(): Docx.Paragraph {
    const { Paragraph, BorderStyle } = this.docx;
    const rule = { style: BorderStyle.SINGLE, size: 4, space: 1 } as const;
    return new Paragraph({ border: { bottom: rule, between: rule }, children: [] });
  }

  /** A paragraph follows, so that two tables never grow together. */
  private table(rows: readonly (readonly string[])[], widths: readonly number[]): Child[] {
    const { Table, TableRow, TableCell, WidthType, TableLayoutType, Paragraph } = this.docx;
    const cell = (words: string, column: number) => new TableCell({
      width: { size: twips(widths[column]! * textWidth), type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: printable(words).split('\n').map((line) => new Paragraph({ spacing: { line: 320, lineRule: 'atLeast' }, children: [this.run(line, sizes.table)] })),
    });
    const table = new Table({
      layout: TableLayoutType.FIXED, width: { size: twips(textWidth), type: WidthType.DXA }, columnWidths: widths.map((share) => twips(share * textWidth)),
      rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    });
    return [table, new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, children: [] })];
  }

  private image(sha256: string, box: { readonly width: number; readonly height: number }): Docx.ImageRun {
    const { type, bytes, ...size } = this.pictures.get(sha256)!;
    return new this.docx.ImageRun({ type, data: bytes, transformation: pixels(fitted(size, box)) });
  }

  private run(words: string, size: number = sizes.text): Docx.TextRun {
    return new this.docx.TextRun({ text: printable(words), size: size * 2 });
  }
}
