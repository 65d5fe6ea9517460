import { z } from 'zod';
import type { Label } from '../label.js';
import { flawOfRanges } from './rules/range-flaws.js';
import { inBand } from './rules/ranges.js';
import { code, decimal, Exact, label, rounded, written } from './schemas.js';

/** A grade of the whole form, by its total. */
const gradeThreshold = z.strictObject({
  code, label,
  from: decimal.optional(), fromIncluded: z.boolean().default(true), to: decimal.optional(), toIncluded: z.boolean().default(false),
});
export type GradeThreshold = z.infer<typeof gradeThreshold>;
export const gradeThresholds = z.array(gradeThreshold).superRefine((thresholds, context) => {
  const flaw = flawOfRanges(thresholds);
  if (flaw) context.addIssue({ code: 'custom', message: flaw.code, path: [flaw.index] });
});

/** What a row is to the total: one of the 100, the budget execution row, or a reward or penalty beside them. */
export const rowKind = z.enum(['ordinary', 'execution', 'bonus', 'penalty']);
export type RowKind = z.infer<typeof rowKind>;

/** A row that does not apply: full marks, the average rate of its group, or its weight spread over the rows that apply. */
export const notApplicable = z.enum(['full', 'average', 'redistribute']);
export type NotApplicable = z.infer<typeof notApplicable>;

/** What holds for the whole form. */
export const tablePolicy = z.strictObject({
  /**
   * What the weights must add up to. The execution row is one of them (`within`), or stands `beside` them: shown and scored, in no sum.
   * `none`: there is no such row.
   */
  weights: z.strictObject({ sum: decimal.default('100'), executionRow: z.enum(['none', 'within', 'beside']).default('none') }).prefault({}),
  /** Decimals: of rates and quotients, of scores, and of the total (as the scores unless written). Halves round up. */
  rounding: z.strictObject({
    ratio: z.int().min(0).max(8).default(2), score: z.int().min(0).max(8).default(2), total: z.int().min(0).max(8).optional(),
  }).prefault({}),
  notApplicable: notApplicable.default('redistribute'),
  /** How far rewards may raise the total, and penalties (a negative number) lower it. */
  bonus: z.strictObject({ atMost: decimal.optional(), atLeast: decimal.optional() }).optional(),
  /** Whether rewards and penalties may carry the total beyond zero and the sum of the weights. */
  total: z.enum(['clamped', 'free']).default('clamped'),
  /** The thresholds are points, or percent of the sum of the weights. */
  gradeBy: z.enum(['points', 'percent']).default('points'),
});
export type TablePolicy = z.infer<typeof tablePolicy>;

export interface ScoredRow {
  readonly weight: string;
  /** Of a penalty, negative. */
  readonly score: string | null;
  readonly kind?: RowKind | undefined;
  /** False where the row does not apply; without a score its weight is then spread over the others. */
  readonly applies?: boolean | undefined;
}

/** Sum of the scores that exist, beside the weight they have. */
export interface Sums { readonly score: string; readonly weight: string; readonly weightScored: string }

export interface Total extends Sums {
  /** How the total comes from the rows, where it is more than their sum. */
  readonly working?: Label;
  /** Penalty rows that have no score yet: the total may still fall. */
  readonly penaltiesOpen?: number;
}

/** Plain sums of a group of rows. */
export function sumsOf(rows: readonly ScoredRow[]): Sums {
  const scored = rows.filter((row) => row.score !== null);
  return {
    score: written(sum(scored.map((row) => row.score!))), weight: written(sum(rows.map((row) => row.weight))),
    weightScored: written(sum(scored.map((row) => row.weight))),
  };
}

/** The total of the form. A row without a score adds nothing and is missing from `weightScored`. */
export function totalOf(rows: readonly ScoredRow[], policy: TablePolicy): Total {
  const counted = rows.filter((row) => isCounted(row, policy));
  const { score, weight, weightScored } = sumsOf(counted);
  const spread = sum(counted.filter((row) => row.applies === false && row.score === null).map((row) => row.weight));
  const applicable = new Exact(weight).minus(spread);
  const factor = spread.isZero() || applicable.isZero() ? new Exact(1) : new Exact(weight).div(applicable);
  const complete = !applicable.isZero() && applicable.eq(weightScored);
  const raised = limited(rows, 'bonus', policy);
  const lowered = limited(rows, 'penalty', policy);
  const free = new Exact(score).times(factor).plus(raised).plus(lowered);
  const moves = rows.some((row) => row.kind === 'bonus' || row.kind === 'penalty');
  const bounded = moves && policy.total === 'clamped' ? Exact.max(0, Exact.min(policy.weights.sum, free)) : free;
  const open = rows.filter((row) => row.kind === 'penalty' && row.score === null && row.applies !== false).length;
  const working = totalWorking({ score: new Exact(score), factor, spread, raised, lowered, free, bounded, rows });
  return {
    score: written(rounded(bounded, policy.rounding.total ?? policy.rounding.score)), weight,
    weightScored: complete ? weight : written(factor.times(weightScored).toDecimalPlaces(6)),
    ...(working ? { working } : {}), ...(open > 0 ? { penaltiesOpen: open } : {}),
  };
}

/** One of the rows whose weights make the 100. */
function isCounted({ kind = 'ordinary' }: ScoredRow, { weights }: TablePolicy): boolean {
  return kind === 'ordinary' || (kind === 'execution' && weights.executionRow !== 'beside');
}

function limited(rows: readonly ScoredRow[], kind: 'bonus' | 'penalty', { bonus }: TablePolicy): Exact {
  const moved = sum(rows.flatMap((row) => (row.kind === kind && row.score !== null ? [row.score] : [])));
  if (kind === 'bonus') return bonus?.atMost === undefined ? moved : Exact.min(bonus.atMost, moved);
  return bonus?.atLeast === undefined ? moved : Exact.max(bonus.atLeast, moved);
}

function totalWorking(of: {
  score: Exact; factor: Exact; spread: Exact; raised: Exact; lowered: Exact; free: Exact; bounded: Exact; rows: readonly ScoredRow[];
}): Label | null {
  const zh: string[] = [`各行得分 ${written(of.score)} 分`];
  const en: string[] = [`rows ${written(of.score)}`];
  if (!of.factor.eq(1)) {
    zh.push(`不适用 ${written(of.spread)} 分，剔除后折算为 ${written(of.score.times(of.factor).toDecimalPlaces(4))} 分`);
    en.push(`weight ${written(of.spread)} does not apply, the others stand for ${written(of.score.times(of.factor).toDecimalPlaces(4))}`);
  }
  const moved = (kind: RowKind) => sum(of.rows.flatMap((row) => (row.kind === kind && row.score !== null ? [row.score] : [])));
  for (const [kind, limit, words] of [['bonus', of.raised, ['加分', 'rewards']], ['penalty', of.lowered, ['扣分', 'penalties']]] as const) {
    if (!of.rows.some((row) => row.kind === kind)) continue;
    const all = moved(kind).abs();
    const counted = limit.abs();
    zh.push(all.eq(counted) ? `${words[0]} ${written(counted)} 分` : `${words[0]} ${written(all)} 分，以 ${written(counted)} 分为限`);
    en.push(all.eq(counted) ? `${words[1]} ${written(counted)}` : `${words[1]} ${written(all)}, at most ${written(counted)}`);
  }
  if (!of.free.eq(of.bounded)) {
    zh.push(`总分以 ${written(of.bounded)} 分为限`);
    en.push(`total bounded at ${written(of.bounded)}`);
  }
  return zh.length === 1 ? null : { zh: zh.join('；'), en: en.join('; ') };
}

/** Whether the weights add up, with the sums of both sides in words. Rewards and penalties stand outside. */
export function weightsOf(rows: readonly Pick<ScoredRow, 'weight' | 'kind'>[], policy: TablePolicy) {
  const of = (kind: RowKind) => sum(rows.flatMap((row) => ((row.kind ?? 'ordinary') === kind ? [row.weight] : [])));
  const [ordinary, execution] = [of('ordinary'), of('execution')];
  const within = policy.weights.executionRow !== 'beside';
  const computed = within ? ordinary.plus(execution) : ordinary;
  const stated = policy.weights.sum;
  const zh = within ? `预算执行率 ${written(execution)} 分计入` : `预算执行率 ${written(execution)} 分不计入`;
  const en = within ? `the execution row of ${written(execution)} within` : `the execution row of ${written(execution)} beside`;
  const sentence: Label = {
    zh: `各行分值合计 ${written(computed)} 分，应为 ${stated} 分${execution.isZero() ? '' : `（${zh}）`}`,
    en: `The weights add up to ${written(computed)} and should make ${stated}${execution.isZero() ? '' : ` (${en})`}`,
  };
  return { stated, computed: written(computed), holds: computed.eq(stated), sentence };
}

/** The grade of a total, or null while a row has no score: a grade over part of the form would mislead. A veto decides by itself. */
export function gradeOf(total: Total, thresholds: readonly GradeThreshold[], vetoed?: string, policy?: TablePolicy): GradeThreshold | null {
  if (vetoed !== undefined) return thresholds.find((one) => one.code === vetoed) ?? null;
  if (total.weight !== total.weightScored || total.penaltiesOpen !== undefined) return null;
  const points = new Exact(total.score);
  const value = policy?.gradeBy === 'percent' ? points.div(policy.weights.sum).times(100) : points;
  return thresholds.find((one) => inBand(one, value)) ?? null;
}

export function sum(values: readonly string[]): Exact {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
