import { z } from 'zod';
import { inBand } from './rules/ranges.js';
import { code, decimal, Exact, label, written } from './schemas.js';

/** A grade of the whole form, by the total out of 100. */
const gradeThreshold = z.strictObject({
  code, label,
  from: decimal.optional(), fromIncluded: z.boolean().default(true), to: decimal.optional(), toIncluded: z.boolean().default(false),
});
export type GradeThreshold = z.infer<typeof gradeThreshold>;
export const gradeThresholds = z.array(gradeThreshold);

/** What holds for the whole form. */
export const tablePolicy = z.strictObject({
  /** What the weights must add up to, and whether the budget execution row is one of them. */
  weights: z.strictObject({ sum: decimal.default('100'), executionRow: z.enum(['none', 'within', 'beside']).default('none') }).prefault({}),
  /** Decimals: of rates and quotients, and of scores. Halves round up. */
  rounding: z.strictObject({ ratio: z.int().min(0).max(8).default(2), score: z.int().min(0).max(8).default(2) }).prefault({}),
  /** A row that does not apply: full marks, the average of the others, or its weight spread over the others. */
  notApplicable: z.enum(['full', 'average', 'redistribute']).default('redistribute'),
  /** Rows outside the 100: how far they may move the total. */
  bonus: z.strictObject({ atMost: decimal, atLeast: decimal }).optional(),
});
export type TablePolicy = z.infer<typeof tablePolicy>;

export interface ScoredRow {
  readonly weight: string;
  readonly score: string | null;
  /** Beside the 100: rewards and penalties. */
  readonly bonus?: boolean;
  readonly notApplicable?: boolean;
}

export interface Total { readonly score: string; readonly weight: string; readonly weightScored: string }

/** Sums of a set of rows. A row without a score adds nothing and is missing from `weightScored`. */
export function totalOf(rows: readonly ScoredRow[], policy: TablePolicy): Total {
  const ordinary = rows.filter((row) => !row.bonus);
  const scored = ordinary.filter((row) => !row.notApplicable && row.score !== null);
  const inapplicable = ordinary.filter((row) => row.notApplicable);
  const earned = sum(scored.map((row) => row.score!));
  const weightScored = sum(scored.map((row) => row.weight));
  const weight = sum(ordinary.map((row) => row.weight));
  const waived = sum(inapplicable.map((row) => row.weight));
  const granted = inapplicable.length === 0 || weightScored.isZero() ? new Exact(0)
    : policy.notApplicable === 'full' ? waived : waived.times(earned).div(weightScored);
  const bonus = sum(rows.filter((row) => row.bonus && row.score !== null).map((row) => row.score!));
  const limited = policy.bonus ? Exact.max(policy.bonus.atLeast, Exact.min(policy.bonus.atMost, bonus)) : bonus;
  return {
    score: written(earned.plus(granted).plus(limited).toDecimalPlaces(policy.rounding.score)),
    weight: written(weight),
    weightScored: written(inapplicable.length > 0 && scored.length > 0 ? weightScored.plus(waived) : weightScored),
  };
}

/** The grade of a total, or null while a row has no score: a grade over part of the form would mislead. A veto decides by itself. */
export function gradeOf(total: Total, thresholds: readonly GradeThreshold[], vetoed?: string): GradeThreshold | null {
  if (vetoed !== undefined) return thresholds.find((one) => one.code === vetoed) ?? null;
  if (total.weight !== total.weightScored) return null;
  return thresholds.find((one) => inBand(one, new Exact(total.score))) ?? null;
}

export function sum(values: readonly string[]): Exact {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
