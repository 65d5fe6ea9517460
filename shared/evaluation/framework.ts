import { z } from 'zod';
import { measure } from './measure.js';
import { inputsOf, rule } from './rule.js';
import { code, decimal, label } from './schemas.js';
import { gradeThresholds, tablePolicy } from './table.js';

/** A measure with its name. `unit` overrides what the dataset counts in. */
const namedMeasure = z.strictObject({ code, label, unit: label.optional(), measure });
export type NamedMeasure = z.infer<typeof namedMeasure>;

/** An input of a rule: `value` is the completed value of the row. */
const rowInput = z.strictObject({ label: label.optional(), unit: label.optional(), measure });
export type RowInput = z.infer<typeof rowInput>;

/** A row of the form. `awaits` names, in words, the records that are not kept yet: the row then has rule and weight but no figure. */
const row = z.strictObject({
  code, level1: label, level2: label, level3: label, weight: decimal, target: label, ruleText: label,
  inputs: z.record(code, rowInput).default({}),
  parts: z.array(namedMeasure).default([]),
  otherReadings: z.array(namedMeasure).default([]),
  rule,
  awaits: z.array(label).default([]),
  printed: z.strictObject({ score: decimal.nullable(), deviationReason: z.string().nullable() }).optional(),
}).superRefine((value, context) => {
  if (value.awaits.length > 0) return;
  for (const name of ['value', ...inputsOf(value.rule)]) {
    if (!Object.hasOwn(value.inputs, name)) context.addIssue({ code: 'custom', message: `row ${value.code} has no input ${name}` });
  }
  for (const repeated of repeatedIn(partCodes(value))) {
    context.addIssue({ code: 'custom', message: `row ${value.code}: part ${repeated} twice` });
  }
});
export type FrameworkRow = z.infer<typeof row>;

/** A figure of the narrative, beside the form. `addsUp` names the parts that together should make the figure. */
const narrativeFigure = z.strictObject({
  code, label, unit: label.optional(), measure, parts: z.array(namedMeasure).default([]), addsUp: z.array(code).default([]),
});
export type NarrativeFigure = z.infer<typeof narrativeFigure>;

/** The year's form of one bureau. Data, versioned: an old year is re-run under its own version. */
export const framework = z.strictObject({
  code,
  bureau: z.string().regex(/^\d{6}$/),
  year: z.int().min(1990).max(2100),
  version: z.int().min(1),
  title: label,
  rows: z.array(row).min(1),
  figures: z.array(narrativeFigure).default([]),
  gradeThresholds: gradeThresholds.default([]),
  policy: tablePolicy.prefault({}),
  /** What a printed report states, for the checks. Never used as a value. */
  printed: z.strictObject({
    source: label,
    total: decimal,
    groups: z.array(z.strictObject({ code, label, rows: z.array(code).min(1), score: decimal })),
  }).optional(),
}).superRefine((value, context) => {
  const codes = [...value.rows, ...value.figures].map((one) => one.code);
  for (const repeated of repeatedIn(codes)) context.addIssue({ code: 'custom', message: `code ${repeated} twice` });
});
export type Framework = z.infer<typeof framework>;

function partCodes(of: { inputs: Record<string, RowInput>; parts: NamedMeasure[]; otherReadings: NamedMeasure[] }): string[] {
  return [...Object.keys(of.inputs), ...of.parts.map((part) => part.code), ...of.otherReadings.map((reading) => reading.code)];
}

const repeatedIn = (codes: readonly string[]): readonly string[] => codes.filter((one, index) => codes.indexOf(one) !== index);
