import { z } from 'zod';
import { inputName } from './operands.js';
import { decimal, label } from './schemas.js';

const operation = z.enum(['add', 'subtract', 'multiply', 'divide', 'min', 'max']);

export type Formula =
  | { op: 'input'; name: string } | { op: 'weight' } | { op: 'constant'; value: string }
  | { op: z.infer<typeof operation>; of: Formula[] };

const nested = z.lazy((): z.ZodType<Formula> => expression);

const expression: z.ZodType<Formula> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('input'), name: inputName }), z.strictObject({ op: z.literal('weight') }),
  z.strictObject({ op: z.literal('constant'), value: decimal }),
  z.strictObject({ op: operation, of: z.array(nested).min(2) }),
]).meta({ id: 'formula', description: 'Arithmetic over inputs, constants and the weight of the row.' });

/** Free arithmetic; `reading` is the formula in words, for the working; `names` are the words for its inputs. */
export const formula = z.strictObject({ kind: z.literal('formula'), expression, reading: label, names: z.record(inputName, label).optional() });
export type FormulaRule = z.infer<typeof formula>;

export function formulaInputs(tree: Formula): readonly string[] {
  return tree.op === 'input' ? [tree.name] : 'of' in tree ? tree.of.flatMap(formulaInputs) : [];
}
