import { createReadStream } from 'node:fs';
import { Refusal } from '@fenghuo/shared/problems';
import { limits } from '../limits.js';
import { checkedText, columnName, RowCollector, type Sheet, type SheetRow } from './sheet.js';
import { encodingOf } from './text-encoding.js';
import { unreadable } from './zip.js';

/** Opens a CSV (RFC 4180; separated by comma, semicolon or tab, as its first line tells). @throws Refusal */
export async function openCsv(path: string): Promise<Sheet> {
  const encoding = await encodingOf(path);
  return { from1904: false, rows: () => rowsOf(path, encoding) };
}

async function* rowsOf(path: string, encoding: string): AsyncGenerator<readonly SheetRow[]> {
  const decoder = new TextDecoder(encoding);
  const rows = new RowCollector();
  const reader = new CsvReader(rows);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    reader.write(decoder.decode(piece, { stream: true }));
    yield* rows.take();
  }
  reader.write(decoder.decode());
  reader.end();
  yield* rows.take(true);
}

/** Reads characters in the order they come. A row is numbered by its place, as a spreadsheet that opens the file numbers it. */
class CsvReader {
  private row = 1;
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  /** Within quotes, the last character was a quote: it ends the cell, or stands for one if another follows. */
  private quote = false;
  private separator: string | undefined;

  constructor(private readonly rows: RowCollector) {}

  write(text: string): void {
    this.separator ??= separatorOf(text);
    for (const character of text) this.take(character);
  }

  end(): void {
    if (this.quoted && !this.quote) throw unreadable({ zh: `第 ${this.row} 行的引号没有结束`, en: `a quotation mark in row ${this.row} does not end` });
    if (this.cell !== '' || this.cells.length > 0) this.endRow();
  }

  private take(character: string): void {
    if (this.quoted && !this.quote) {
      if (character === '"') this.quote = true;
      else this.append(character);
      return;
    }
    if (character === '"') {
      if (this.quote) this.append('"');
      else if (this.cell !== '') this.append('"');
      else this.quoted = true;
      this.quote = false;
      return;
    }
    if (character === this.separator) this.endCell();
    else if (character === '\n') this.endRow();
    else if (character !== '\r') this.append(character);
  }

  private append(character: string): void {
    this.cell += character;
    if (this.cell.length > limits.cell) checkedText(this.cell);
  }

  private endCell(): void {
    const text = this.cell;
    // An apostrophe before one of these signs is what our own export put there.
    this.cells.push(/^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text);
    if (text.startsWith('=') || text.startsWith('＝')) throw new Refusal('import-formula', { cell: `${columnName(this.cells.length - 1)}${this.row}` });
    this.cell = '';
    this.quoted = false;
    this.quote = false;
  }

  private endRow(): void {
    this.endCell();
    this.rows.add(this.row, this.cells);
    this.cells = [];
    this.row += 1;
  }
}

function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0]!;
  const times = (separator: string) => line.split(separator).length;
  return [',', '\t', ';'].reduce((best, separator) => (times(separator) > times(best) ? separator : best));
}
