import type { Label } from '../label.js';
import type { EvidenceRow, Figure } from './form.js';
import type { MeasureFlaw, Path } from './measure-flaw.js';
import type { DatasetVocabulary } from './vocabulary.js';

/** How many records of a dataset lie in a year, by the date they are listed by. Void ones are left out. */
export interface YearCount {
  readonly year: number;
  readonly records: number;
}

/** A dataset as the author of a measure sees it: its words, its record type, and how much of it there is. */
export interface DatasetInUse extends DatasetVocabulary {
  /** Name of the record type. */
  readonly type: string;
  /** Newest year first; empty when nothing was ever recorded. */
  readonly years: readonly YearCount[];
}

/** Answer of `GET /api/evaluation/vocabulary?bureau=`. */
export interface VocabularyInUse {
  readonly datasets: Readonly<Record<string, DatasetInUse>>;
}

/** A value of a dimension and how many records have it. `value` is null for records that have none. */
export interface ValueCount {
  readonly value: string | null;
  readonly label: Label;
  readonly records: number;
}

/** One condition after the other, and how many records are left after it. */
export interface FunnelStep {
  /** `period`, `voided`, `about:sector`, `admissible:photo@1`, `where:state`, `present:grade`. */
  readonly code: string;
  readonly label: Label;
  readonly basis: Label | null;
  readonly left: number;
}

/** Why a leaf counts what it counts: what there is, and what each condition leaves of it. */
export interface Funnel {
  /** Where the leaf stands in the measure, and the year it is asked for. */
  readonly path: Path;
  readonly year: number;
  readonly label: Label;
  readonly dataset: string;
  /** All records of the dataset by year of listing: what is empty this year may be full in another. */
  readonly years: readonly YearCount[];
  readonly steps: readonly FunnelStep[];
  /** Where a condition on a dimension leaves nothing: the values that the records before it have, most first. */
  readonly instead: { readonly code: string; readonly values: readonly ValueCount[] } | null;
}

/** Answer of `POST /api/evaluation/measures/preview` with `{ bureau, year, measure }`. Without a figure when flaws make it meaningless. */
export interface MeasurePreview {
  readonly flaws: readonly MeasureFlaw[];
  readonly reading: Label;
  readonly figure: Figure | null;
  readonly parts: readonly Figure[];
  /** The first records on either side. */
  readonly counted: readonly EvidenceRow[];
  readonly notCounted: readonly EvidenceRow[];
  readonly funnels: readonly Funnel[];
}

/** Larger measures are refused: nobody could read them back. */
export const measureLimits = { nodes: 60, depth: 10 } as const;
