import { z } from 'zod';
import type { Label } from '../label.js';
import { decimal, label } from './schemas.js';

const input = z.string().default('value');

/** Points given: all of the weight, none, a number, or a share of the weight. */
export const award = z.union([z.literal('full'), z.literal('none'), decimal, z.strictObject({ share: decimal })]);
export type Award = z.infer<typeof award>;

const comparison = z.enum(['>=', '>', '<=', '<', '=', '≠']);

/** A condition on an input. A missing input makes it undecided, never false. */
const condition = z.union([
  z.strictObject({ input, is: comparison, value: decimal, unit: label.optional(), subject: label.optional() }),
  /** A day, `YYYY-MM-DD`: done by, done after. */
  z.strictObject({ input, is: comparison, day: z.iso.date(), subject: label.optional() }),
  /** A yes or no; a count is yes when it is above zero. */
  z.strictObject({ input, holds: z.boolean(), subject: label.optional() }),
  z.strictObject({ input, oneOf: z.array(z.string()).min(1), subject: label.optional() }),
]);
export type Condition = z.infer<typeof condition>;

/**
 * So many points for each step. `shortfall` counts below the target, `excess` above it, `perEvent` from the target on (none: from zero).
 * A part of a step counts in proportion (`linear`), as a whole (`ceil`) or not at all (`floor`). `measuredIn: relative` counts the
 * distance in percent of the target; otherwise in the value's own unit, which for a rate is the percentage point.
 * `effect: deduct, start: full` is the usual one; `start: zero` makes it an item of a sum.
 */
const steps = z.strictObject({
  kind: z.literal('steps'), input, subject: label.optional(), unit: label.optional(),
  direction: z.enum(['shortfall', 'excess', 'perEvent']), target: decimal.optional(),
  per: decimal.refine((per) => Number(per) > 0, { error: 'step-not-positive' }).default('1'), points: decimal,
  partial: z.enum(['linear', 'ceil', 'floor']).default('linear'), measuredIn: z.enum(['points', 'relative']).default('points'),
  start: z.enum(['full', 'zero']).default('full'), effect: z.enum(['deduct', 'add']).default('deduct'),
}).refine((rule) => rule.direction === 'perEvent' || rule.target !== undefined, { error: 'target-missing' });
export type Steps = z.infer<typeof steps>;

/** Value ranges with the inclusion of each end written out. A value in no range is for a person to decide. */
const bands = z.strictObject({
  kind: z.literal('bands'), input, subject: label.optional(), unit: label.optional(),
  bands: z.array(z.strictObject({
    from: decimal.optional(), fromIncluded: z.boolean().default(true), to: decimal.optional(), toIncluded: z.boolean().default(false),
      award,
  })).min(1),
});
export type Bands = z.infer<typeof bands>;

/** A word given from outside, and its points. */
const grades = z.strictObject({
  kind: z.literal('grades'), input, subject: label.optional(), grades: z.record(z.string(), z.strictObject({ label, award })),
});
export type Grades = z.infer<typeof grades>;

/** Share of the weight: `towards` value ÷ target, `below` target ÷ value, `equal` whichever is smaller over the other. At most `cap`. */
const proportion = z.strictObject({
  kind: z.literal('proportion'), input, subject: label.optional(), unit: label.optional(), direction: z.enum(['towards', 'below', 'equal']),
  target: decimal.refine((target) => !target.startsWith('-'), { error: 'target-negative' }), cap: award.default('full'),
});
export type Proportion = z.infer<typeof proportion>;

/** Points for each item that is there (`add`), or off for each that is missing (`deduct`). */
const checklist = z.strictObject({
  kind: z.literal('checklist'), mode: z.enum(['add', 'deduct']),
  items: z.array(z.strictObject({ input: z.string(), label, points: decimal })).min(1),
});
export type Checklist = z.infer<typeof checklist>;

/** A person decides within the range, with reason and document; the input is the points given. */
const judgement = z.strictObject({
  kind: z.literal('judgement'), input: z.string().default('judgement'), from: award, to: award, criteria: label.optional(),
});
export type Judgement = z.infer<typeof judgement>;

export type Formula =
  | { op: 'input'; name: string } | { op: 'weight' } | { op: 'constant'; value: string }
  | { op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max'; of: Formula[] };
const formulaTree: z.ZodType<Formula> = z.lazy(() => z.union([
  z.strictObject({ op: z.literal('input'), name: z.string() }), z.strictObject({ op: z.literal('weight') }),
  z.strictObject({ op: z.literal('constant'), value: decimal }),
  z.strictObject({ op: z.enum(['add', 'subtract', 'multiply', 'divide', 'min', 'max']), of: z.array(formulaTree).min(2) }),
]));
const formula = z.strictObject({ kind: z.literal('formula'), expression: formulaTree, reading: label });
export type FormulaRule = z.infer<typeof formula>;

/** All conditions hold: `award`; otherwise `otherwise`. */
const allOrNothing = z.strictObject({
  kind: z.literal('allOrNothing'), conditions: z.array(condition).min(1), award: award.default('full'), otherwise: award.default('none'),
});
export type AllOrNothing = z.infer<typeof allOrNothing>;

const points = z.strictObject({ kind: z.literal('points'), award, account: label.optional() });
export type Points = z.infer<typeof points>;

/** The conditions hold: `rule` decides; otherwise `otherwise`, for the reason given. */
export interface Gate { kind: 'gate'; conditions: Condition[]; rule: Rule; otherwise: Rule; because: Label }
export interface Sum { kind: 'sum'; of: Rule[] }
/** One of several counts: the first that has a score, the best, or the worst. */
export interface EitherOr { kind: 'eitherOr'; of: Rule[]; take: 'first' | 'best' | 'worst' }
/** Bounds. `statedFloor`: the form itself says 扣完为止; otherwise the floor is our inference and the working says so. */
export interface Clamp { kind: 'clamp'; rule: Rule; floor: Award; cap: Award; statedFloor: boolean }

export type Rule =
  | Steps | Bands | Grades | Proportion | Checklist | Judgement | FormulaRule | AllOrNothing | Points | Gate | Sum | EitherOr | Clamp;

const nested = z.lazy((): z.ZodType<Rule> => rule);

/** A scoring rule as data. Every score is bounded by zero and the weight, whatever the rule says. */
export const rule: z.ZodType<Rule> = z.union([
  steps, bands, grades, proportion, checklist, judgement, formula, allOrNothing, points,
  z.strictObject({ kind: z.literal('gate'), conditions: z.array(condition).min(1), rule: nested, otherwise: nested, because: label }),
  z.strictObject({ kind: z.literal('sum'), of: z.array(nested).min(1) }),
  z.strictObject({ kind: z.literal('eitherOr'), of: z.array(nested).min(2), take: z.enum(['first', 'best', 'worst']).default('best') }),
  z.strictObject({
    kind: z.literal('clamp'), rule: nested, floor: award.default('none'), cap: award.default('full'),
      statedFloor: z.boolean().default(false),
  }),
]);

/** Names of the inputs that a rule reads. */
export function inputsOf(of: Rule): readonly string[] {
  switch (of.kind) {
    case 'checklist': return of.items.map((item) => item.input);
    case 'allOrNothing': return of.conditions.map((one) => one.input);
    case 'gate': return [...of.conditions.map((one) => one.input), ...inputsOf(of.rule), ...inputsOf(of.otherwise)];
    case 'sum': case 'eitherOr': return of.of.flatMap(inputsOf);
    case 'clamp': return inputsOf(of.rule);
    case 'formula': return formulaInputs(of.expression);
    case 'points': return [];
    default: return [of.input];
  }
}

function formulaInputs(tree: Formula): readonly string[] {
  return tree.op === 'input' ? [tree.name] : 'of' in tree ? tree.of.flatMap(formulaInputs) : [];
}
