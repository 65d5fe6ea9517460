import { z } from 'zod';
import type { Label } from '../label.js';
import { formula, formulaInputs, type FormulaRule } from './formula.js';
import { withinLimits } from './limits.js';
import {
  award, conditions, input, inputName, inputsOfConditions, inputsOfOperand, operand, type Award, type Condition, type Operand,
} from './operands.js';
import { flawOfRanges } from './rules/range-flaws.js';
import { decimal, label, positive } from './schemas.js';

export type { Award, Condition, Operand } from './operands.js';
export type { Formula, FormulaRule } from './formula.js';

/**
 * So many points for each step. `shortfall` counts below the target, `excess` above it, `perEvent` from the target on (none: from zero).
 * A part of a step counts in proportion (`linear`), as a whole (`ceil`) or not at all (`floor`). `measuredIn: relative` counts the
 * distance in percent of the target, `days` from a `day`; otherwise in the value's own unit, which for a rate is the percentage point.
 * `effect: deduct, start: full` is the usual one; `start: zero` makes it an item of a sum. With `targetIncluded: false` (不含本数) a value that is
 * the target itself has not reached it: one step counts at least.
 */
const steps = z.strictObject({
  kind: z.literal('steps'), input, subject: label.optional(), unit: label.optional(),
  direction: z.enum(['shortfall', 'excess', 'perEvent']), target: operand.optional(), targetIncluded: z.boolean().optional(), day: z.iso.date().optional(),
  per: positive('step-not-positive').default('1'), points: decimal,
  partial: z.enum(['linear', 'ceil', 'floor']).default('linear'), measuredIn: z.enum(['points', 'relative', 'days']).default('points'),
  start: z.enum(['full', 'zero']).default('full'), effect: z.enum(['deduct', 'add']).default('deduct'),
}).superRefine((rule, context) => {
  const inDays = rule.measuredIn === 'days';
  const refuse = (message: string) => { context.addIssue({ code: 'custom', message }); };
  if (inDays !== (rule.day !== undefined) || (inDays && rule.target !== undefined)) refuse('day-and-days');
  else if (!inDays && rule.direction !== 'perEvent' && rule.target === undefined) refuse('target-missing');
}).meta({ anyOf: [{ required: ['target'] }, { required: ['day'] }, { properties: { direction: { const: 'perEvent' } } }] });
export type Steps = z.infer<typeof steps>;

const nested = z.lazy((): z.ZodType<Rule> => ruleTree);

/** Either points or another rule. */
export interface Consequence { award?: Award | undefined; rule?: Rule | undefined }
const consequence = { award: award.optional(), rule: nested.optional() };
/** The same for the JSON Schema. */
const eitherOf = (...names: readonly string[]) => ({ oneOf: names.map((name) => ({ required: [name] })) });
const oneConsequence = (of: Consequence): boolean => (of.award === undefined) !== (of.rule === undefined);

/** Value ranges with the inclusion of each end written out, each with points or a rule. A value in no range is for a person to decide. */
export interface Bands {
  kind: 'bands'; input: string; subject?: Label | undefined; unit?: Label | undefined;
  bands: (Consequence & { from?: string | undefined; fromIncluded: boolean; to?: string | undefined; toIncluded: boolean })[];
}
const bands = z.strictObject({
  kind: z.literal('bands'), input, subject: label.optional(), unit: label.optional(),
  bands: z.array(z.strictObject({
    from: decimal.optional(), fromIncluded: z.boolean().default(true), to: decimal.optional(), toIncluded: z.boolean().default(false),
    ...consequence,
  }).refine(oneConsequence, { error: 'award-or-rule' }).meta(eitherOf('award', 'rule'))).min(1),
}).superRefine((rule, context) => {
  const flaw = flawOfRanges(rule.bands);
  if (flaw) context.addIssue({ code: 'custom', message: flaw.code, path: ['bands', flaw.index] });
});

/** A word given from outside, or `judged` by a person, with its points or rule. */
export interface Grades {
  kind: 'grades'; input: string; subject?: Label | undefined; judged: boolean; grades: Record<string, Consequence & { label: Label }>;
}
const grades = z.strictObject({
  kind: z.literal('grades'), input, subject: label.optional(), judged: z.boolean().default(false),
  grades: z.record(z.string(), z.strictObject({ label, ...consequence })
    .refine(oneConsequence, { error: 'award-or-rule' }).meta(eitherOf('award', 'rule')))
    .refine((words) => Object.keys(words).length > 0, { error: 'grades-empty' }).meta({ minProperties: 1 }),
});

/** Share of the weight: `towards` value ÷ target, `below` target ÷ value, `equal` whichever is smaller over the other. At most `cap`. */
const proportion = z.strictObject({
  kind: z.literal('proportion'), input, subject: label.optional(), unit: label.optional(), direction: z.enum(['towards', 'below', 'equal']),
  target: operand.refine((target) => typeof target === 'object' || !target.startsWith('-'), { error: 'target-negative' }),
  cap: award.default('full'),
});
export type Proportion = z.infer<typeof proportion>;

/**
 * Points for each item that is there (`add`), off for each that is missing (`deduct`), or the share of the items that are there
 * (`share`: 达标个数÷总个数; then `points` are relative, 1 unless written). An item is there when its input is a yes or its conditions hold.
 */
const checklist = z.strictObject({
  kind: z.literal('checklist'), mode: z.enum(['add', 'deduct', 'share']),
  items: z.array(z.strictObject({ input: inputName.optional(), conditions: conditions.optional(), label, points: decimal.optional() })
    .refine((item) => (item.input === undefined) !== (item.conditions === undefined), { error: 'input-or-conditions' })
    .meta(eitherOf('input', 'conditions'))).min(1),
}).superRefine((rule, context) => {
  if (rule.mode === 'share') return;
  rule.items.forEach((item, index) => {
    if (item.points === undefined) context.addIssue({ code: 'custom', message: 'points-missing', path: ['items', index] });
  });
});
export type Checklist = z.infer<typeof checklist>;

/**
 * A person decides within the range, with reason and document; the input is the points given, or with `gives: deduction` the points off
 * (酌情扣). `levels` name parts of the range.
 */
const judgement = z.strictObject({
  kind: z.literal('judgement'), input: inputName.default('judgement'), from: award, to: award,
  gives: z.enum(['points', 'deduction']).default('points'),
  levels: z.array(z.strictObject({ label, from: award, to: award })).default([]), criteria: label.optional(),
});
export type Judgement = z.infer<typeof judgement>;

/** All conditions hold: `award`; otherwise `otherwise`. */
const allOrNothing = z.strictObject({
  kind: z.literal('allOrNothing'), conditions, award: award.default('full'), otherwise: award.default('none'),
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
/** Where the conditions hold, what `rule` takes off (or gives) counts `factor` times. */
export interface Modifier {
  kind: 'modifier'; rule: Rule; conditions: Condition[]; factor: Operand; of: 'deduction' | 'points'; because: Label;
}
/** Where `rule` has nothing to measure (denominator or target zero), `otherwise` decides, for the reason given. */
export interface IfNothing { kind: 'ifNothing'; rule: Rule; otherwise: Rule; because: Label }

export type Rule =
  | Steps | Bands | Grades | Proportion | Checklist | Judgement | FormulaRule | AllOrNothing | Points
  | Gate | Sum | EitherOr | Clamp | Modifier | IfNothing;

/** The rule without the limits on its size: for the JSON Schema. Read rules with `rule`. */
export const ruleTree: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  steps, bands, grades, proportion, checklist, judgement, formula, allOrNothing, points,
  z.strictObject({ kind: z.literal('gate'), conditions, rule: nested, otherwise: nested, because: label }),
  z.strictObject({ kind: z.literal('sum'), of: z.array(nested).min(1) }),
  z.strictObject({ kind: z.literal('eitherOr'), of: z.array(nested).min(2), take: z.enum(['first', 'best', 'worst']).default('best') }),
  z.strictObject({
    kind: z.literal('clamp'), rule: nested, floor: award.default('none'), cap: award.default('full'),
    statedFloor: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('modifier'), rule: nested, conditions, factor: operand, because: label,
    of: z.enum(['deduction', 'points']).default('deduction'),
  }),
  z.strictObject({ kind: z.literal('ifNothing'), rule: nested, otherwise: nested, because: label }),
]).meta({ id: 'rule', description: 'A scoring rule. Every score is bounded by zero and the weight, whatever the rule says.' });

/** A scoring rule as data, refused beyond the limits. Every score is bounded by zero and the weight, whatever the rule says. */
export const rule: z.ZodType<Rule> = z.unknown().superRefine(withinLimits).pipe(ruleTree);

/** The rules directly inside one. */
export function rulesInside(of: Rule): readonly Rule[] {
  switch (of.kind) {
    case 'gate': case 'ifNothing': return [of.rule, of.otherwise];
    case 'clamp': case 'modifier': return [of.rule];
    case 'sum': case 'eitherOr': return of.of;
    case 'bands': return of.bands.flatMap((band) => band.rule ?? []);
    case 'grades': return Object.values(of.grades).flatMap((grade) => grade.rule ?? []);
    default: return [];
  }
}

/** Names of the inputs that a rule reads, those of the rules inside it included. */
export function inputsOf(of: Rule): readonly string[] {
  return [...ownInputs(of), ...rulesInside(of).flatMap(inputsOf)];
}

function ownInputs(of: Rule): readonly string[] {
  switch (of.kind) {
    case 'steps': case 'proportion': return [of.input, ...inputsOfOperand(of.target)];
    case 'bands': case 'grades': case 'judgement': return [of.input];
    case 'checklist': return of.items.flatMap((item) => item.input ?? inputsOfConditions(item.conditions ?? []));
    case 'allOrNothing': case 'gate': return inputsOfConditions(of.conditions);
    case 'modifier': return [...inputsOfConditions(of.conditions), ...inputsOfOperand(of.factor)];
    case 'formula': return formulaInputs(of.expression);
    default: return [];
  }
}
