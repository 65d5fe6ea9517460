import { z } from 'zod';
import { formColumnNames } from './framework-columns.js';
import { label } from './schemas.js';
import { gradeThresholds, rowKind, tablePolicy } from './table.js';

const columnName = z.enum(formColumnNames as [string, ...string[]]).pipe(z.custom<(typeof formColumnNames)[number]>());

const basis = z.strictObject({ checked: z.boolean(), source: label });

/**
 * A form as a ministry or a province lays it out: columns in their order, groups with their points, and rows to begin with. `basis` says of
 * each part whether it is as printed forms have it, and as which; what is not `checked` is wholly or in part ours.
 */
export const frameworkTemplate = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label,
  basis: z.strictObject({ columns: basis, weights: basis, rows: basis, grades: basis }),
  /** `{bureau}` and `{year}` are filled in. */
  title: label,
  /** Widths in characters, as a spreadsheet counts them. */
  columns: z.array(z.strictObject({ column: columnName, heading: z.string().min(1), width: z.number().min(4).max(80) })).min(4),
  policy: tablePolicy.prefault({}),
  gradeThresholds: gradeThresholds.default([]),
  rows: z.array(z.strictObject({
    level1: z.string(), level2: z.string(), level3: z.string().min(1), weight: z.string().regex(/^\d+(\.\d+)?$/), target: z.string().default(''),
    ruleText: z.string().default(''), kind: rowKind.default('ordinary'),
  })).min(1),
});
export type FrameworkTemplate = z.infer<typeof frameworkTemplate>;

/** The parts of a layout that have a source. */
export const templateParts = ['columns', 'weights', 'rows', 'grades'] as const;
