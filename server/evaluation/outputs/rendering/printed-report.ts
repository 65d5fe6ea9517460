/**
 * A report as it is printed, whatever the format: heads, paragraphs and tables, all tables over the same columns. Text is in one language
 * already; characters that no document may hold are taken out where it is rendered.
 */
export interface PrintedReport {
  readonly title: string;
  /** Stands above the title: 附件 or the office that asks for the form. Empty for nothing. */
  readonly above: string;
  readonly author: string;
  readonly language: 'zh' | 'en';
  readonly landscape: boolean;
  /** `form`: a dense table; `report`: running text in the size of official papers. */
  readonly style: 'form' | 'report';
  /** Small lines at the foot of every page, above the page number. */
  readonly foot: readonly string[];
  /** Stands at the head of every page, and across the PDF; null for a report that is frozen. */
  readonly mark: { readonly line: string; readonly across: string } | null;
  readonly page: (current: string, total: string) => string;
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly align?: Align; readonly indented?: boolean; readonly small?: boolean }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'page-break' };

export type Align = 'left' | 'center' | 'right';

/** `widths`: the shares of the columns, together 1. The head is repeated on every page. */
export interface PrintedTable {
  readonly widths: readonly number[];
  readonly head: readonly PrintedRow[];
  readonly rows: readonly PrintedRow[];
}

/** The cells that begin in this row, from left to right; columns that a cell above reaches into are left out. */
export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  /** Least height, points. */
  readonly height?: number;
}

export interface PrintedCell {
  readonly text: string;
  /** Columns and rows that it spans. */
  readonly across?: number;
  readonly down?: number;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly at?: 'top' | 'middle' | 'bottom';
  /** A number that a spreadsheet may reckon with, as a decimal text. */
  readonly number?: string;
}

/** A cell with its place in the table, rows and columns counted from 0. */
export interface PlacedCell extends PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** Where every cell stands. @throws Error where the spans leave a hole or overlap: a fault of the layout. */
export function placed(rows: readonly PrintedRow[], columns: number): readonly PlacedCell[] {
  const taken = rows.map(() => Array.from({ length: columns }, () => false));
  const cells = rows.flatMap((row, index) => row.cells.map((cell): PlacedCell => {
    const column = taken[index]!.indexOf(false);
    const [across, down] = [cell.across ?? 1, cell.down ?? 1];
    for (let y = index; y < index + down; y += 1) {
      for (let x = column; x < column + across; x += 1) {
        if (column === -1 || taken[y]?.[x] !== false) throw new Error(`row ${index + 1} of the table does not fit its ${columns} columns`);
        taken[y]![x] = true;
      }
    }
    return { ...cell, row: index, column, across, down };
  }));
  const hole = taken.findIndex((row) => row.includes(false));
  if (hole !== -1) throw new Error(`row ${hole + 1} of the table leaves a hole`);
  return cells;
}
