import { Refusal, sentenceOf, type ProblemCode, type ProblemDetails } from '@fenghuo/shared/problems';
import { amendFields, entryFields, type RecordType } from '@fenghuo/shared/records/record-type';
import type { Change } from './record-rules.js';

/**
 * The refusal of a change that breaks a rule. Of the fields that the rule is about, it names those that a body of this action may give:
 * the others cannot be corrected there.
 */
export function brokenRule<Type extends RecordType>(
  contract: Type, change: Pick<Change, 'action'>, code: ProblemCode, about: readonly (keyof Type['fields'] & string)[], details: ProblemDetails = {},
): Refusal {
  const [part, given] = giving(contract, change);
  const message = sentenceOf(code, details);
  const fields = about.filter((name) => given.includes(name)).map((name) => ({ path: `${part}.${name}`, label: contract.fields[name]!.label, message }));
  return new Refusal(code, details, fields.length > 0 ? fields : undefined);
}

/** Where the body of that action has its fields, and which. */
function giving(contract: RecordType, { action }: Pick<Change, 'action'>): readonly [part: string, names: readonly string[]] {
  if (action === 'create') return ['record', Object.keys(entryFields(contract))];
  if (action === 'amend') return ['changes', Object.keys(amendFields(contract))];
  return ['values', contract.transitions[action]?.sets ?? []];
}
