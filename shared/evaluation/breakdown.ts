import type { Label } from '../label.js';
import type { Forecast, Pace } from './forecast.js';
import type { FigureState } from './form.js';

/** One number of a form over the records of one value. */
export interface BreakdownPart {
  /** The value; null for records that leave it open. A township by the first nine digits of its code. */
  readonly key: string | null;
  /** Null where the value has no words of its own. */
  readonly label: Label | null;
  readonly value: string | null;
  readonly unit: Label | null;
  readonly state: FigureState;
  readonly counted: number;
  /** While the year runs, of what is counted or added up. */
  readonly pace: Pace | null;
}

/** Answer of `GET /api/evaluation/forms/:bureau/:year/rows/:code/breakdown?part=&by=`. */
export interface Breakdown {
  readonly by: string;
  /** By what the number can be broken down. */
  readonly dimensions: readonly { readonly name: string; readonly label: Label }[];
  readonly parts: readonly BreakdownPart[];
  /** Of the whole row: its target is the county's, no part has one of its own. Null where the row has no pace or no target. */
  readonly forecast: Forecast | null;
  /** Of the records counted now, those received since that moment. It is not the value of then: what was voided meanwhile is not told. */
  readonly recent: { readonly since: string; readonly counted: number } | null;
}
