import { z } from 'zod';
import { rule, ruleTree } from './rule.js';
import { notNegative } from './schemas.js';

const inputs = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'not-an-input' })).default({})
  .meta({ description: 'By name: digits, a day, a word, true or false; null where there is no evidence yet.' });
const weight = notNegative('weight-negative').meta({ description: 'The weight of the row: the most it can score.' });

/** `{ rule, inputs: { value: "5", … }, weight }`: a rule tried on given values. */
export const trial = z.strictObject({ rule, inputs, weight });
export type Trial = z.infer<typeof trial>;

/** The JSON Schema (draft 2020-12) of a trial; its `$defs/rule` is the schema of a rule. Refinements that it cannot say are in docs/scoring.md. */
export function trialJsonSchema(): object {
  return {
    ...z.toJSONSchema(z.strictObject({ rule: ruleTree, inputs, weight }), { io: 'input', target: 'draft-2020-12' }),
    title: 'Scoring rule with inputs and weight, as read by "fenghuo score --file"',
  };
}
