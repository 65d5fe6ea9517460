import type { Label } from '../label.js';
import { columnOf, formColumns, type FormColumn } from './framework-columns.js';

/** One sheet of a workbook: rows that hold something, by the number a spreadsheet gives them, and the merged areas (`A3:A7`). */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly (string | null)[] }[];
  readonly merges: readonly string[];
}

/** A column of the sheet, and what it is for. */
export interface SheetColumn {
  readonly letter: string;
  readonly heading: string;
  readonly samples: readonly string[];
  readonly column: FormColumn | null;
}

/** Something in a cell that keeps the form from being read (`error`), or that was read in a way to be looked at (`note`). */
export interface CellProblem {
  readonly cell: string;
  readonly severity: 'error' | 'note';
  readonly sentence: Label;
}

export interface Area { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly name: string }

/** A sheet whose merged areas all show what their first cell says. */
export class Grid {
  private readonly cells = new Map<number, readonly (string | null)[]>();
  readonly areas: readonly Area[];

  constructor(readonly sheet: FormSheet) {
    for (const row of sheet.rows) this.cells.set(row.number, row.cells);
    this.areas = sheet.merges.flatMap((name) => areaOf(name) ?? []);
  }

  get numbers(): readonly number[] {
    return this.sheet.rows.map(({ number }) => number);
  }

  get width(): number {
    return Math.max(0, ...this.sheet.rows.map(({ cells }) => cells.length), ...this.areas.map(({ right }) => Math.min(right + 1, 60)));
  }

  /** What stands in the cell itself. */
  own(row: number, column: number): string {
    return (this.cells.get(row)?.[column] ?? '').trim();
  }

  /** What a reader sees there: a merged area shows its first cell everywhere. */
  text(row: number, column: number): string {
    const area = this.area(row, column);
    return area ? this.own(area.top, area.left) : this.own(row, column);
  }

  area(row: number, column: number): Area | undefined {
    return this.areas.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
  }
}

/** Where the headings stand: one row, or two where cells are merged or split above each other. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly string[];
}

const searched = 40;

/** The row that names most columns of a form; null where no row names both an indicator and its weight. */
export function findHeader(grid: Grid): Header | null {
  let best: { header: Header; score: number } | undefined;
  for (const [index, number] of grid.numbers.slice(0, searched).entries()) {
    const below = grid.numbers[index + 1];
    const candidates = [headerOf(grid, number, number), ...(below === undefined ? [] : [headerOf(grid, number, below)])];
    for (const header of candidates) {
      const found = new Set(header.headings.map(columnOf).filter((one) => one !== null));
      const score = found.has('level3') && found.has('weight') ? found.size : 0;
      if (score > (best?.score ?? 2)) best = { header, score };
    }
  }
  return best?.header ?? null;
}

function headerOf(grid: Grid, top: number, bottom: number): Header {
  const headings = Array.from({ length: grid.width }, (_, column) => {
    const [first, second] = [grid.text(top, column), grid.text(bottom, column)];
    if (top === bottom || first === second || second === '') return first;
    // 绩效指标 over 一级指标 names a group; 绩效 over 目标值 is one heading in two cells.
    return columnOf(second) !== null || first === '' ? second : `${first}${second}`;
  });
  return { top, bottom, headings };
}

/** The columns with what they are for: as their headings say, each use once, the first one first. */
export function proposeColumns(grid: Grid, header: Header): readonly SheetColumn[] {
  const taken = new Set<FormColumn>();
  const below = grid.numbers.filter((number) => number > header.bottom).slice(0, 30);
  return header.headings.map((heading, index) => {
    const known = columnOf(heading);
    const column = known !== null && !taken.has(known) ? known : null;
    if (column) taken.add(column);
    const samples = [...new Set(below.map((row) => grid.text(row, index)).filter((text) => text !== ''))].slice(0, 3).map((text) => text.slice(0, 60));
    return { letter: letterOf(index), heading, samples, column };
  });
}

/** Columns that a form cannot do without. */
export const neededColumns: readonly FormColumn[] = ['level3', 'weight'];

export function missingColumns(columns: readonly SheetColumn[]): readonly Label[] {
  return neededColumns.filter((name) => !columns.some(({ column }) => column === name)).map((name) => formColumns[name]);
}

export function areaOf(name: string): Area | null {
  const found = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(name);
  if (!found) return null;
  const [left, top] = [indexOf(found[1]!), Number(found[2])];
  return { name, left, top, right: found[3] ? indexOf(found[3]) : left, bottom: found[4] ? Number(found[4]) : top };
}

export function letterOf(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before >= 0 ? letterOf(before) : ''}${String.fromCodePoint(65 + (index % 26))}`;
}

const indexOf = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1;
