import { z } from 'zod';
import type { Label } from './label.js';
import { day } from './records/field.js';

/** Days for which a grant holds unless another end is asked for, and the most that can be asked for: a verification takes weeks, not years. */
export const grantedDays = 30;
export const longestGrant = 365;

/** Which reports an evaluator may see: those of a year, or one alone. Instants ISO 8601, days `YYYY-MM-DD`. */
export interface ReportGrant {
  readonly id: string;
  readonly bureau: string;
  readonly account: string;
  /** Null when the account is gone. */
  readonly accountName: string | null;
  readonly year: number;
  /** Null: whichever report of the year is signed. */
  readonly report: string | null;
  readonly grantedBy: string;
  readonly grantedAt: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
  /** That day is over. */
  readonly ended: boolean;
  /** Who gave it its end, where that was not whoever granted it. */
  readonly extendedBy: string | null;
  readonly extendedAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

export interface GrantableAccount {
  readonly account: string;
  readonly name: string;
}

/** Answer of `GET /api/access/grants`: what stands, what is over and what was withdrawn, newest first, and who may be granted something. */
export interface ReportGrants {
  readonly grants: readonly ReportGrant[];
  readonly evaluators: readonly GrantableAccount[];
}

export const newGrant = z.strictObject({
  bureau: z.string().regex(/^\d{6}$/),
  account: z.string().min(1).max(64),
  year: z.int().min(1990).max(2100),
  report: z.uuid().toLowerCase().nullable().default(null),
  /** Null: `grantedDays` from today. */
  endsOn: day.nullable().default(null),
});
export type NewGrant = z.infer<typeof newGrant>;

/** Body of `POST /api/access/grants/:id/extend`. */
export const grantExtension = z.strictObject({ endsOn: day });

/** A grant of the evaluator's own that is over: which report it was for, and whom to ask. Answer of `GET /api/evaluation/desk/reports/ended`. */
export interface EndedGrant extends Pick<ReportGrant, 'bureau' | 'year' | 'endsOn' | 'grantedBy'> {
  readonly bureauName: Label;
  /** The name of whoever granted it; null when that account is gone. */
  readonly grantedByName: string | null;
}
