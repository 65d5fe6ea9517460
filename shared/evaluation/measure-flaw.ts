import type { Label } from '../label.js';

/** Where a node or one of its properties stands in the tree: `['numerator', 'where', 'sector']`. */
export type Path = readonly (string | number)[];

export type FlawCode =
  /** Nothing wrong, only not chosen yet. */
  | 'not-chosen'
  | 'dataset-unknown' | 'date-unknown' | 'dimension-unknown' | 'value-unknown' | 'quantity-unknown' | 'condition-unknown'
  | 'units-mixed' | 'units-differ' | 'ratio-across-units' | 'word-in-arithmetic' | 'divided-by-zero' | 'zero-undecided' | 'unscorable'
  | 'description-missing';

/** Why a measure cannot be used as it is, and what to do about it. */
export interface MeasureFlaw {
  readonly code: FlawCode;
  readonly path: Path;
  readonly sentence: Label;
}

export const flaw = (code: FlawCode, path: Path, sentence: Label): MeasureFlaw => ({ code, path, sentence });
