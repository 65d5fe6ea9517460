import type { Label } from '../label.js';

/** One form as far as it is compared. `revision`: of the frozen report it is taken from; null while it is live. */
export interface ComparedTotal {
  readonly bureau: string;
  readonly year: number;
  readonly revision: number | null;
  readonly score: string;
  readonly weight: string;
  readonly weightScored: string;
  readonly grade: Label | null;
}

export interface ComparedCell {
  readonly value: string | null;
  readonly valueLabel: Label | null;
  readonly unit: Label | null;
  readonly score: string | null;
  readonly weight: string;
}

/** A row of the form by its name: forms of different years number their rows differently. */
export interface ComparedRow {
  readonly name: Label;
  /** In the order of `forms`; null where that form has no such row. */
  readonly cells: readonly (ComparedCell | null)[];
}

/** Answer of `GET /api/evaluation/compare`. */
export interface Comparison {
  readonly forms: readonly ComparedTotal[];
  readonly rows: readonly ComparedRow[];
}
