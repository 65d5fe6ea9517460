import { z } from 'zod';
import { measure as measureTree } from './measure.js';
import { withinLimits } from './limits.js';
import { conditions, inputsOfConditions } from './operands.js';
import { inputsOf, rule } from './rule.js';
import { code, decimal, label, notNegative } from './schemas.js';
import { gradeThresholds, notApplicable, rowKind, tablePolicy } from './table.js';
import { vetoEffect } from './verdict.js';

/** A measure within the limits of a document: a tree without end is refused before it is walked. */
const measure = z.unknown().superRefine(withinLimits).pipe(measureTree);

/** A measure with its name. `unit` overrides what the dataset counts in. */
const namedMeasure = z.strictObject({ code, label, unit: label.optional(), measure });
export type NamedMeasure = z.infer<typeof namedMeasure>;

/** An input of a rule: `value` is the completed value of the row. */
const rowInput = z.strictObject({ label: label.optional(), unit: label.optional(), measure });
export type RowInput = z.infer<typeof rowInput>;

/** A row of the form. `awaits` names, in words, the records that are not kept yet: the row then has rule and weight but no figure. */
const row = z.strictObject({
  code, level1: label, level2: label, level3: label, weight: notNegative('weight-negative'), target: label, ruleText: label,
  /** What the row is to the total. The weight of a reward or a penalty is the most it can move. */
  kind: rowKind.default('ordinary'),
  /** The section of the bureau that answers for the row (责任股室), as the bureau calls it. */
  department: z.string().trim().min(1).max(60).optional(),
  /** Conditions on the inputs of the row. Where they fail it does not apply, for the reason given: as the form says, or `otherwise`. */
  applies: z.strictObject({ conditions, because: label, otherwise: notApplicable.optional() }).optional(),
  /** Where the score comes from, if not as `scoreSource` derives it. */
  source: z.enum(['auto', 'evidence', 'judgement', 'external']).optional(),
  inputs: z.record(code, rowInput).default({}),
  parts: z.array(namedMeasure).default([]),
  otherReadings: z.array(namedMeasure).default([]),
  rule,
  awaits: z.array(label).default([]),
  printed: z.strictObject({ score: decimal.nullable(), deviationReason: z.string().nullable() }).optional(),
}).superRefine((value, context) => {
  if (value.awaits.length > 0) return;
  const applies = inputsOfConditions(value.applies?.conditions ?? []);
  for (const name of new Set(['value', ...inputsOf(value.rule), ...applies])) {
    if (!Object.hasOwn(value.inputs, name)) context.addIssue({ code: 'custom', message: 'input-unmeasured', params: { name }, path: ['inputs'] });
  }
  for (const repeated of repeatedIn(partCodes(value))) {
    context.addIssue({ code: 'custom', message: 'code-twice', params: { name: repeated } });
  }
});
export type FrameworkRow = z.infer<typeof row>;

/** A figure of the narrative, beside the form. `addsUp` names the parts that together should make the figure. */
export const narrativeFigure = z.strictObject({
  code, label, unit: label.optional(), measure, parts: z.array(namedMeasure).default([]), addsUp: z.array(code).default([]),
});
export type NarrativeFigure = z.infer<typeof narrativeFigure>;

/** Conditions on inputs of their own: what decides about the whole form. */
const inputs = z.record(code, rowInput);
/** When the conditions hold, the form has this grade or total whatever its rows say (一票否决). */
const veto = z.strictObject({ code, label, inputs, ...vetoEffect })
  .refine((one) => one.grade !== undefined || one.total !== undefined, { error: 'veto-without-effect' });
export type FrameworkVeto = z.infer<typeof veto>;
/** What must hold for the form to be graded at all (前置资格). */
const eligibility = z.strictObject({ code: code.default('eligibility'), label, inputs, conditions, basis: label.optional() });
export type FrameworkEligibility = z.infer<typeof eligibility>;

const whole = z.strictObject({
  code,
  bureau: z.string().regex(/^\d{6}$/),
  year: z.int().min(1990).max(2100),
  version: z.int().min(1),
  title: label,
  rows: z.array(row).min(1),
  figures: z.array(narrativeFigure).default([]),
  gradeThresholds: gradeThresholds.default([]),
  policy: tablePolicy.prefault({}),
  vetoes: z.array(veto).default([]),
  eligibility: eligibility.optional(),
  /** What a printed report states, for the checks. Never used as a value. */
  printed: z.strictObject({
    source: label,
    total: decimal,
    groups: z.array(z.strictObject({ code, label, rows: z.array(code).min(1), score: decimal })),
  }).optional(),
});

/** The year's form of one bureau. Data, versioned: an old year is re-run under its own version. */
export const framework = whole.superRefine(refineWhole);
export type Framework = z.infer<typeof framework>;

/** Codes stand once; what decides about the whole form has its measures and its grade, in a draft as in a finished form. */
export function refineWhole(value: z.infer<typeof whole>, context: z.core.$RefinementCtx): void {
  const verdicts = [...value.vetoes, ...(value.eligibility ? [value.eligibility] : [])];
  const codes = [...value.rows, ...value.figures, ...verdicts].map((one) => one.code);
  for (const repeated of repeatedIn(codes)) context.addIssue({ code: 'custom', message: 'code-twice', params: { name: repeated } });
  for (const one of verdicts) {
    for (const name of inputsOfConditions(one.conditions)) {
      if (!Object.hasOwn(one.inputs, name)) context.addIssue({ code: 'custom', message: 'input-unmeasured', params: { name }, path: [one.code] });
    }
  }
  for (const { code: vetoed, grade } of value.vetoes) {
    if (grade !== undefined && !value.gradeThresholds.some((one) => one.code === grade)) {
      context.addIssue({ code: 'custom', message: 'grade-unknown', params: { name: grade }, path: [vetoed, 'grade'] });
    }
  }
}

function partCodes(of: { inputs: Record<string, RowInput>; parts: NamedMeasure[]; otherReadings: NamedMeasure[] }): string[] {
  return [...Object.keys(of.inputs), ...of.parts.map((part) => part.code), ...of.otherReadings.map((reading) => reading.code)];
}

const repeatedIn = (codes: readonly string[]): readonly string[] => codes.filter((one, index) => codes.indexOf(one) !== index);
