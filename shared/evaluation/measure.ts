import { z } from 'zod';
import type { Label } from '../label.js';
import { decimal, label } from './schemas.js';

/** A condition on one dimension. `in` and `notIn` name values; `present` asks whether there is one. An absent value is in no list. */
const condition = z.union([
  z.strictObject({ in: z.array(z.string()).min(1) }),
  z.strictObject({ notIn: z.array(z.string()).min(1) }),
  z.strictObject({ present: z.boolean() }),
]);
export type WhereCondition = z.infer<typeof condition>;

/**
 * Which records of a dataset: the evaluated year on a named date, conditions on dimensions, and the conditions of admissibility
 * (`name@version`, so that an old year is re-run under the conditions it was made with).
 */
const filter = {
  dataset: z.string(),
  period: z.string(),
  /** What the figure is about. A record about something else does not even nearly count. */
  about: z.record(z.string(), condition).default({}),
  where: z.record(z.string(), condition).default({}),
  admissible: z.array(z.string().regex(/^\w+@\d+$/)).default([]),
  /** Name of the figure where it is shown as part of another. */
  label: label.optional(),
};

const count = z.strictObject({ op: z.literal('count'), ...filter });
const exists = z.strictObject({ op: z.literal('exists'), ...filter });
const sum = z.strictObject({ op: z.literal('sum'), ...filter, quantity: z.string() });
const countDistinct = z.strictObject({ op: z.literal('countDistinct'), ...filter, dimension: z.string() });
/** The value of a dimension in the newest record: a word, not a number. */
const latest = z.strictObject({ op: z.literal('latest'), ...filter, dimension: z.string() });
const leafMeasure = z.discriminatedUnion('op', [count, exists, sum, countDistinct, latest]);

/** A measure that reads records. Everything else combines these. */
export type LeafMeasure = z.infer<typeof leafMeasure>;

const constant = z.strictObject({ op: z.literal('constant'), value: decimal, description: label, label: label.optional() });
export type Constant = z.infer<typeof constant>;

export interface Combination { op: 'add' | 'subtract' | 'multiply'; of: Measure[]; label?: Label }

/**
 * What a denominator of zero means: there was nothing that could be done (no hazard was found, so none had to be rectified), or records are
 * missing (no year goes by without a budget). Never 0, and never full marks. Without a choice: nothing to measure.
 */
export const zeroMeanings = {
  'nothing-to-measure': {
    zh: '当年没有应统计的事项：显示“无可计量”，不计 0 分也不计满分', en: 'There was nothing to be done that year: shown as "nothing to measure", neither 0 nor full marks',
  },
  'no-evidence': {
    zh: '该数不应为零，为零即缺少记录：显示“暂无依据”，待补录后计算', en: 'It cannot really be zero, records are missing: shown as "no evidence yet" until they are entered',
  },
} as const satisfies Record<string, Label>;
export type WhenZero = keyof typeof zeroMeanings;

/** A quotient, in percent or plain. `acrossUnits` says that numerator and denominator are in different units on purpose. */
export interface Ratio {
  op: 'ratio'; numerator: Measure; denominator: Measure; as: 'percent' | 'plain'; whenZero?: WhenZero; acrossUnits?: true; label?: Label;
}
/** Change on the year before, of the year before: in percent or plain. */
export interface Change { op: 'change'; of: Measure; as: 'percent' | 'plain'; whenZero?: WhenZero; label?: Label }

/** An expression tree over the evidence datasets. Data, never code. */
export type Measure = LeafMeasure | Constant | Combination | Ratio | Change;

const nested = z.lazy((): z.ZodType<Measure> => measure);
const as = z.enum(['percent', 'plain']).default('percent');
const whenZero = z.enum(['nothing-to-measure', 'no-evidence']).optional();

export const measure: z.ZodType<Measure> = z.discriminatedUnion('op', [
  count, exists, sum, countDistinct, latest, constant,
  z.strictObject({ op: z.enum(['add', 'subtract', 'multiply']), of: z.array(nested).min(2), label: label.optional() }),
  z.strictObject({
    op: z.literal('ratio'), numerator: nested, denominator: nested, as, whenZero, acrossUnits: z.literal(true).optional(), label: label.optional(),
  }),
  z.strictObject({ op: z.literal('change'), of: nested, as, whenZero, label: label.optional() }),
]);

/** All conditions on dimensions: what the leaf is about, then its filters. */
export function dimensionConditions(leaf: LeafMeasure): readonly (readonly [dimension: string, condition: WhereCondition])[] {
  return [...Object.entries(leaf.about), ...Object.entries(leaf.where)];
}

export function isLeaf(tree: Measure): tree is LeafMeasure {
  return 'dataset' in tree;
}

/** The measures directly below one. */
export function operandsOf(tree: Measure): readonly Measure[] {
  switch (tree.op) {
    case 'add': case 'subtract': case 'multiply': return tree.of;
    case 'ratio': return [tree.numerator, tree.denominator];
    case 'change': return [tree.of];
    default: return [];
  }
}
