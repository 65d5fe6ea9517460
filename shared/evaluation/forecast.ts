import type { Label } from '../label.js';
import type { EvaluationForm } from './form.js';
import type { Framework, FrameworkRow } from './framework.js';
import { isLeaf, operandsOf, type Measure } from './measure.js';
import type { Rule } from './rule.js';
import { Exact, written } from './schemas.js';

/** Where a row of the running year will stand at its end if it goes on as it did, and what it takes to reach the target. */
export interface Forecast {
  readonly row: string;
  readonly projected: string;
  readonly target: string;
  readonly reached: boolean;
  /** What is still needed each week; null when the target is reached already. */
  readonly weekly: string | null;
  readonly sentence: Label;
}

/** Before that many days a pace says nothing. */
const leastDays = 14;
const day = 86_400_000;

/** How fast a number of the running year has grown so far, and where it will stand at the year's end if it goes on so. */
export interface Pace {
  /** A week, on the average of the days passed; to two decimals. */
  readonly weekly: string;
  readonly projected: string;
}

/**
 * Only of what is counted or added up, and only while the year runs: a rate or a word has no pace.
 * `today` is `YYYY-MM-DD` in China Standard Time.
 */
export function paceOf(measure: Measure, value: string | null, year: number, today: string): Pace | null {
  if (value === null || !grows(measure)) return null;
  const days = daysOf(year, today);
  if (!days) return null;
  const daily = new Exact(value).div(days.passed);
  const projected = new Exact(value).times(days.passed + days.left).div(days.passed).toDecimalPlaces(counts(measure) ? 0 : 2);
  return { weekly: written(daily.times(7).toDecimalPlaces(2)), projected: written(projected) };
}

/** The days of a year up to today and those left; null outside it, and before a pace says anything. */
function daysOf(year: number, today: string): { readonly passed: number; readonly left: number } | null {
  if (!today.startsWith(`${year}-`)) return null;
  const now = Date.parse(today);
  const passed = (now - Date.parse(`${year}-01-01`)) / day + 1;
  return passed < leastDays ? null : { passed, left: (Date.parse(`${year}-12-31`) - now) / day };
}

/** The pace of a row towards its target; `today` as for the pace. */
export function forecastOf(row: FrameworkRow, value: string | null, unit: Label | null, year: number, today: string): Forecast | null {
  const measure = row.inputs['value']?.measure;
  const target = targetOf(row.rule);
  const pace = measure && target !== null ? paceOf(measure, value, year, today) : null;
  const days = daysOf(year, today);
  if (!measure || target === null || value === null || !pace || !days) return null;
  const projected = new Exact(pace.projected);
  const missing = new Exact(target).minus(value);
  const rate = missing.div(Math.max(days.left / 7, 1));
  const weekly = missing.lte(0) ? null : written(counts(measure) ? rate.ceil() : rate.toDecimalPlaces(2));
  const of = (number: string) => ({ zh: unit ? `${number} ${unit.zh}` : number, en: unit ? `${number} ${unit.en}` : number });
  const [at, goal] = [of(written(projected)), of(target)];
  const need = weekly === null ? { zh: '已达到', en: 'reached already' } : { zh: `每周还需 ${of(weekly).zh}`, en: `${of(weekly).en} a week needed` };
  return {
    row: row.code, projected: written(projected), target, reached: projected.gte(target), weekly,
    sentence: { zh: `按当前进度年底 ${at.zh}（要求 ${goal.zh}），${need.zh}`, en: `At this pace ${at.en} of ${goal.en}; ${need.en}` },
  };
}

/** Those of all rows that have one. */
export function forecastsOf({ rows }: Framework, form: Pick<EvaluationForm, 'rows' | 'year'>, today: string): readonly Forecast[] {
  return rows.flatMap((row) => {
    const { value, unit } = form.rows.find(({ code }) => code === row.code)!;
    return forecastOf(row, value, unit, form.year, today) ?? [];
  });
}

/** The number that a rule wants the value to reach; null where it wants something else. */
function targetOf(rule: Rule): string | null {
  switch (rule.kind) {
    case 'steps': return rule.input === 'value' && rule.direction === 'shortfall' && typeof rule.target === 'string' ? rule.target : null;
    case 'proportion': return rule.input === 'value' && rule.direction === 'towards' && typeof rule.target === 'string' ? rule.target : null;
    case 'bands': return rule.input === 'value' ? rule.bands.find(({ award, to }) => award === 'full' && to === undefined)?.from ?? null : null;
    case 'clamp': case 'modifier': case 'ifNothing': case 'gate': return targetOf(rule.rule);
    default: return null;
  }
}

/** Counts, sums, and what is added up of them. */
function grows(tree: Measure): boolean {
  if (isLeaf(tree)) return tree.op === 'count' || tree.op === 'sum';
  return tree.op === 'add' && operandsOf(tree).every(grows);
}

const counts = (tree: Measure): boolean => (isLeaf(tree) ? tree.op === 'count' : operandsOf(tree).every(counts));
