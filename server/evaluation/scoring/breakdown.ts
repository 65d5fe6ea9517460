import type { Breakdown, BreakdownPart } from '@fenghuo/shared/evaluation/breakdown';
import { forecastOf, paceOf } from '@fenghuo/shared/evaluation/forecast';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { isLeaf, operandsOf, type LeafMeasure, type Measure, type WhereCondition } from '@fenghuo/shared/evaluation/measure';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { Refusal } from '@fenghuo/shared/problems';
import { measureAll, type Asked, type Evidence } from '../measures/figures.js';
import { enteredSince } from '../measures/counted-records.js';
import { questionBehind } from './questions.js';

/** More values than these are a list, not a breakdown. */
const mostValues = 40;
const recentDays = 7;

/** What is recorded for the county as a whole lies there. */
const seatOf = (bureau: string): string => `${bureau}000`;

/**
 * One number of a form by the values of a dimension that all its records have. `townships` are the values of `township`, which is free text to
 * a dataset. What a record leaves open stands under `null`. While the year runs a township with nothing stands there, too.
 * @throws Refusal `row-unknown`, `contract-broken` when the records have no such dimension.
 */
export async function breakDown(
  evidence: Evidence, framework: Framework, vocabulary: Vocabulary, townships: readonly string[],
  of: { readonly code: string; readonly part: string; readonly by: string },
): Promise<Breakdown> {
  const question = questionBehind(framework, of.code, of.part);
  if (!question) return { by: of.by, dimensions: [], parts: [], forecast: null, recent: null };
  const dimensions = dimensionsOf(question.measure, vocabulary);
  const chosen = dimensions.find(({ name }) => name === of.by);
  if (!chosen) {
    if (of.by !== 'township') throw new Refusal('contract-broken');
    return { by: of.by, dimensions, parts: [], forecast: null, recent: null };
  }
  const values = of.by === 'township' ? townships : chosen.values;
  const asked = [...values, null].flatMap((value): { value: string | null; asked: Asked }[] => {
    const narrowed = narrow(question.measure, of.by, value === null ? { present: false } : { in: [value] });
    return narrowed ? [{ value, asked: { ...question, measure: narrowed } }] : [];
  });
  const { measured } = await measureAll(evidence, [...asked.map((one) => one.asked), question], framework.policy.rounding.ratio);
  const paceNow = (amount: string | null) => paceOf(question.measure, amount, question.year, evidence.today);
  const parts = asked.map(({ value }, index): BreakdownPart => {
    const { value: amount, unit, state, counted } = measured[index]!.figure;
    const label = value === null ? null : vocabulary[leafOf(question.measure)!.dataset]?.dimensions[of.by]?.options?.[value] ?? null;
    return { key: value, label, value: amount, unit, state, counted, pace: paceNow(amount) };
  }).filter(({ counted, key, pace }) => counted > 0 || (of.by === 'township' && pace !== null && key !== null && key !== seatOf(evidence.bureau)));
  const since = new Date(Date.parse(evidence.at) - recentDays * 86_400_000).toISOString();
  const whole = measured.at(-1)!.figure;
  const row = of.part === 'value' ? framework.rows.find(({ code }) => code === of.code) : undefined;
  const forecast = row ? forecastOf(row, whole.value, whole.unit, question.year, evidence.today) : null;
  return { by: of.by, dimensions, parts, forecast, recent: { since, counted: await enteredSince(evidence, question, since) } };
}

type Offered = Breakdown['dimensions'][number] & { readonly values: readonly string[] };

/** Dimensions that every dataset of a measure has, with few enough values to show. */
function dimensionsOf(tree: Measure, vocabulary: Vocabulary): readonly Offered[] {
  const leaves = leavesIn(tree);
  const [first, ...others] = leaves.map(({ dataset }) => vocabulary[dataset]!.dimensions);
  if (!first || leaves.some(({ op }) => op === 'latest')) return [];
  return Object.entries(first).flatMap(([name, { label, options }]) => {
    const values = Object.keys(options ?? {});
    const shown = name === 'township' || (values.length > 1 && values.length <= mostValues);
    return shown && others.every((dimensions) => Object.hasOwn(dimensions, name)) ? [{ name, label, values }] : [];
  });
}

/** The same measure over the records of one value alone; null where its own conditions leave none of them. */
function narrow(tree: Measure, dimension: string, condition: WhereCondition): Measure | null {
  if (isLeaf(tree)) return narrowLeaf(tree, dimension, condition);
  if (tree.op === 'constant') return tree;
  const operands = operandsOf(tree).map((operand) => narrow(operand, dimension, condition));
  if (operands.includes(null)) return null;
  const [left, right] = operands as Measure[];
  switch (tree.op) {
    case 'ratio': return { ...tree, numerator: left!, denominator: right! };
    case 'change': return { ...tree, of: left! };
    default: return { ...tree, of: operands as Measure[] };
  }
}

function narrowLeaf(leaf: LeafMeasure, dimension: string, condition: WhereCondition): LeafMeasure | null {
  if (!Object.hasOwn(leaf.about, dimension)) return { ...leaf, about: { ...leaf.about, [dimension]: condition } };
  if (!Object.hasOwn(leaf.where, dimension)) return { ...leaf, where: { ...leaf.where, [dimension]: condition } };
  return null;
}

function leavesIn(tree: Measure): readonly LeafMeasure[] {
  return isLeaf(tree) ? [tree] : operandsOf(tree).flatMap(leavesIn);
}

const leafOf = (tree: Measure): LeafMeasure | undefined => leavesIn(tree)[0];
