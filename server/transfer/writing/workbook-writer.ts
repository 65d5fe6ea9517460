import type { Writable } from 'node:stream';
import { ZipOutput, type ZipEntry } from '../../zip/zip-output.js';

export type CellValue = string | number | null;

/** What a sheet holds at the most: rows, heading included, and bytes of its part, of which a ZIP tells no more than 4 GB. */
const most = { rows: 1_048_576, bytes: 2 ** 31 } as const;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (ECMA-376) written row by row while it is sent: memory holds what is written at once. Texts stand in their cells; the first row
 * is bold and stays in view. What does not fit into one sheet goes on in a further one, under the same headings.
 */
export class WorkbookWriter {
  private readonly zip: ZipOutput;
  private readonly letters: readonly string[];
  private sheets = 0;
  private rows = 0;
  private bytes = 0;
  private sheet: ZipEntry | undefined;

  constructor(out: Writable, private readonly title: string, private readonly headings: readonly string[]) {
    this.zip = new ZipOutput(out, new Date());
    this.letters = headings.map((_, index) => lettersOf(index));
  }

  async add(rows: readonly (readonly CellValue[])[]): Promise<void> {
    if (this.sheets === 0 || this.rows + rows.length > most.rows || this.bytes > most.bytes) await this.nextSheet();
    await this.write(rows.map((cells) => this.rowOf(cells)).join(''));
  }

  async finish(): Promise<void> {
    if (this.sheets === 0) await this.nextSheet();
    await this.closeSheet();
    const numbers = Array.from({ length: this.sheets }, (_, index) => index + 1);
    await this.part('xl/styles.xml', `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>`
      + '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
      + '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>');
    await this.part('xl/workbook.xml', `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${numbers
      .map((n) => `<sheet name="${textOf(sheetName(this.title, n))}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`);
    await this.part('xl/_rels/workbook.xml.rels', relations([...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const), ['styles', 'styles.xml']]));
    await this.part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
    await this.part('[Content_Types].xml', `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${numbers
        .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${contentType}.worksheet+xml"/>`).join('')}</Types>`);
    await this.zip.finish();
  }

  private async nextSheet(): Promise<void> {
    if (this.sheets > 0) await this.closeSheet();
    this.sheets += 1;
    this.rows = 0;
    this.bytes = 0;
    this.sheet = this.zip.begin(`xl/worksheets/sheet${this.sheets}.xml`);
    const widths = this.headings.map(({ length }, index) => (
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(40, Math.max(10, length * 2 + 4))}" customWidth="1"/>`));
    await this.write(`${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`
      + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
      + `<cols>${widths.join('')}</cols><sheetData>${this.rowOf(this.headings, ' s="1"')}`);
  }

  private async closeSheet(): Promise<void> {
    await this.write('</sheetData></worksheet>');
    await this.sheet!.end();
  }

  private async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.bytes += bytes.length;
    await this.sheet!.write(bytes);
  }

  private part(name: string, text: string): Promise<void> {
    return this.zip.add(name, Buffer.from(text));
  }

  private rowOf(cells: readonly CellValue[], style = ''): string {
    this.rows += 1;
    let row = `<row r="${this.rows}">`;
    cells.forEach((value, index) => {
      if (value === null || value === '') return;
      const place = `<c r="${this.letters[index]!}${this.rows}"${style}`;
      row += typeof value === 'number' ? `${place}><v>${value}</v></c>` : `${place} t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
    });
    return `${row}</row>`;
  }
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  return `${declaration}<Relationships xmlns="${packageRelations}">${parts
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

/** Column 0 is `A`, 26 is `AA`. */
function lettersOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26);
}

/** At most 31 characters, and none that a reference to the sheet gives a meaning. */
function sheetName(title: string, n: number): string {
  const end = n > 1 ? ` ${n}` : '';
  return title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31 - end.length) + end;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const needsCare = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const notInXml = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as XML has it; what XML cannot hold (control characters, halves of a character) is left out. */
function textOf(text: string): string {
  return needsCare.test(text) ? text.replaceAll(notInXml, '').replaceAll(/[&<>"]/g, (mark) => marks[mark]!) : text;
}
