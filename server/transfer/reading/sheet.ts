import { Refusal } from '@fenghuo/shared/problems';
import { limits, limitWords } from '../limits.js';

/** What stands in a cell. A number may be a day: only the field it is for can tell. */
export type Cell = string | number | boolean | null;

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** The first visible sheet of a file, read from the beginning each time. */
export interface Sheet {
  /** Days are counted from 1904, as old workbooks of a Macintosh do. */
  readonly from1904: boolean;
  /** Rows that hold something, in portions. @throws Refusal */
  rows(): AsyncGenerator<readonly SheetRow[]>;
}

/** Collects rows and holds them to the limits. */
export class RowCollector {
  private ready: SheetRow[] = [];
  private count = 0;

  add(number: number, cells: Cell[]): void {
    let length = cells.length;
    while (length > 0 && (cells[length - 1] === null || cells[length - 1] === '')) length -= 1;
    if (length === 0) return;
    if (length > limits.columns) throw new Refusal('import-too-large', { limit: limitWords.columns });
    this.count += 1;
    // Headings, notes and the like come on top of the rows themselves.
    if (this.count > limits.rows + 20) throw new Refusal('import-too-large', { limit: limitWords.rows });
    const kept = Array.from({ length }, (_, index) => cells[index] ?? null);
    this.ready.push({ number, cells: kept });
  }

  /** The portions that are full; with `all`, the rest too. */
  *take(all = false): Generator<readonly SheetRow[]> {
    while (this.ready.length >= limits.portion) yield this.ready.splice(0, limits.portion);
    if (all && this.ready.length > 0) yield this.ready.splice(0);
  }
}

export function checkedText(text: string): string {
  if (text.length > limits.cell) throw new Refusal('import-too-large', { limit: limitWords.cell });
  return text;
}

/** `A`, `B`, … `Z`, `AA` for 0, 1, … */
export function columnName(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before >= 0 ? columnName(before) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
