import { z } from 'zod';

/** Which reports an evaluator may see: those of a year, or one alone. Instants ISO 8601. */
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
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

export interface GrantableAccount {
  readonly account: string;
  readonly name: string;
}

/** Answer of `GET /api/access/grants`: what stands and what was withdrawn, newest first, and who may be granted something. */
export interface ReportGrants {
  readonly grants: readonly ReportGrant[];
  readonly evaluators: readonly GrantableAccount[];
}

export const newGrant = z.strictObject({
  bureau: z.string().regex(/^\d{6}$/),
  account: z.string().min(1).max(64),
  year: z.int().min(1990).max(2100),
  report: z.uuid().toLowerCase().nullable().default(null),
});
export type NewGrant = z.infer<typeof newGrant>;
