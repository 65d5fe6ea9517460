import { z } from 'zod';
import type { Label } from '../label.js';
import { decimal, label } from './schemas.js';

/** Name of the input that a node reads; `value` is the completed value of the row. */
export const inputName = z.string().min(1).max(64);
export const input = inputName.default('value');

/** Points given: all of the weight, none, a number, a share of the weight, or the weight less a number. */
export const award = z.union([
  z.literal('full'), z.literal('none'), decimal, z.strictObject({ share: decimal }), z.strictObject({ less: decimal }),
], { error: 'not-an-award' }).meta({ id: 'award', description: '"full", "none", points, { share } of the weight, or the weight { less } points.' });
export type Award = z.infer<typeof award>;

/** A number to compare with: digits, or another input (an average, the best of the county, a control figure), times a factor; `subject` is its name. */
export const operand = z.union([decimal, z.strictObject({ input: inputName, times: decimal.default('1'), subject: label.optional() })], { error: 'not-an-operand' })
  .meta({ id: 'operand', description: 'Digits, or { input, times }: another input, by default times 1; subject is its name in words.' });
export type Operand = z.infer<typeof operand>;

const comparison = z.enum(['>=', '>', '<=', '<', '=', '≠']);
export type Comparison = z.infer<typeof comparison>;

/**
 * A condition on an input. A missing input makes it undecided, never false. A day is `YYYY-MM-DD`; an input may also be a month, `YYYY-MM`.
 * `holds` asks for a yes or no: a count is yes when it is above zero.
 */
export type Condition =
  | { input: string; is: Comparison; value: Operand; unit?: Label | undefined; subject?: Label | undefined }
  | { input: string; is: Comparison; day: string; subject?: Label | undefined }
  | { input: string; holds: boolean; subject?: Label | undefined }
  | { input: string; oneOf: string[]; subject?: Label | undefined }
  | { anyOf: Condition[] };

export const condition: z.ZodType<Condition> = z.lazy(() => z.union([
  z.strictObject({ input, is: comparison, value: operand, unit: label.optional(), subject: label.optional() }),
  z.strictObject({ input, is: comparison, day: z.iso.date(), subject: label.optional() }),
  z.strictObject({ input, holds: z.boolean(), subject: label.optional() }),
  z.strictObject({ input, oneOf: z.array(z.string()).min(1), subject: label.optional() }),
  z.strictObject({ anyOf: z.array(condition).min(1) }),
], { error: 'not-a-condition' }))
  .meta({ id: 'condition', description: 'A number (is, value), a day (is, day), a yes or no (holds), a word (oneOf), or anyOf.' });
export const conditions = z.array(condition).min(1);

/** Names of the inputs that conditions read. */
export const inputsOfConditions = (of: readonly Condition[]): readonly string[] => of.flatMap((one) =>
  'anyOf' in one ? inputsOfConditions(one.anyOf) : [one.input, ...('value' in one ? inputsOfOperand(one.value) : [])]);

export const inputsOfOperand = (of: Operand | undefined): readonly string[] => (typeof of === 'object' ? [of.input] : []);
