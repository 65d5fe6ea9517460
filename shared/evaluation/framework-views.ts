import type { Framework } from './framework.js';
import type { FrameworkCheck } from './framework-checks.js';
import type { FrameworkDifference } from './framework-diff.js';
import type { FormSheet } from './framework-sheet.js';
import type { Measure } from './measure.js';
import type { Label } from '../label.js';

export type FrameworkState = 'draft' | 'adopted' | 'withdrawn';

/** One revision of a framework in the list (`GET /api/evaluation/frameworks?bureau=`). */
export interface FrameworkListing {
  readonly id: string;
  readonly version: number;
  readonly bureau: string;
  readonly year: number;
  readonly code: string;
  readonly revision: number;
  readonly state: FrameworkState;
  readonly title: Label;
  /** A file, last year's framework, or a template. */
  readonly source: string;
  /** The form of its year is filled by this revision. */
  readonly inForce: boolean;
  readonly rows: number;
  readonly weight: string;
}

/** `GET /api/evaluation/frameworks/:id?bureau=` */
export interface FrameworkView extends FrameworkListing {
  readonly framework: Framework;
  readonly checks: readonly FrameworkCheck[];
}

/** `GET /api/evaluation/frameworks/:id/diff?bureau=&with=` */
export interface FrameworkComparison {
  readonly before: FrameworkListing;
  readonly after: FrameworkListing;
  readonly difference: FrameworkDifference;
}

/** `POST /api/evaluation/frameworks/import`: what the file holds; nothing is kept. */
export interface UploadedForm {
  readonly sheets: readonly FormSheet[];
}

/** A measure that stands in some framework already (`GET /api/evaluation/frameworks/measures?bureau=`). */
export interface KnownMeasure {
  readonly measure: Measure;
  readonly label: Label | null;
  readonly unit: Label | null;
  /** The indicator and the form it was found in. */
  readonly indicator: Label;
  readonly form: Label;
}
