import type { Label } from '../label.js';
import type { InputNames } from './framework-inputs.js';
import type { Condition } from './operands.js';
import { inputsOf, rulesInside, type Rule } from './rule.js';

/** What somebody who tries a rule is asked for: digits, a day, a yes or no, or one of some words. */
export type Asked = { readonly kind: 'number' | 'day' | 'yesNo' } | { readonly kind: 'word'; readonly words: Readonly<Record<string, Label>> };

/** What each input of a rule and of conditions is to be tried with. An input that is compared as a number is a number, whatever else it is. */
export function inputsAsked(rule: Rule | null, conditions: readonly Condition[], names: InputNames): Readonly<Record<string, Asked>> {
  const asked: Record<string, Asked> = {};
  const ask = (input: string, next: Asked) => { if (asked[input] === undefined || rank(next) > rank(asked[input])) asked[input] = merged(asked[input], next); };
  const askConditions = (of: readonly Condition[]): void => {
    for (const one of of) {
      if ('anyOf' in one) askConditions(one.anyOf);
      else if ('holds' in one) ask(one.input, { kind: 'yesNo' });
      else if ('day' in one) ask(one.input, { kind: 'day' });
      else if ('oneOf' in one) ask(one.input, { kind: 'word', words: names.words[one.input] ?? Object.fromEntries(one.oneOf.map((word) => [word, { zh: word, en: word }])) });
      else {
        ask(one.input, { kind: 'number' });
        if (typeof one.value === 'object') ask(one.value.input, { kind: 'number' });
      }
    }
  };
  const askRule = (of: Rule): void => {
    switch (of.kind) {
      case 'steps': ask(of.input, { kind: of.measuredIn === 'days' ? 'day' : 'number' }); break;
      case 'grades': ask(of.input, { kind: 'word', words: { ...names.words[of.input], ...Object.fromEntries(Object.entries(of.grades).map(([word, { label }]) => [word, label])) } }); break;
      case 'checklist':
        for (const item of of.items) {
          if (item.input) ask(item.input, { kind: 'yesNo' });
          askConditions(item.conditions ?? []);
        }
        break;
      case 'allOrNothing': case 'gate': case 'modifier': askConditions(of.conditions); break;
      default: break;
    }
    for (const inner of rulesInside(of)) askRule(inner);
  };
  if (rule) askRule(rule);
  askConditions(conditions);
  for (const input of rule ? inputsOf(rule) : []) asked[input] ??= { kind: 'number' };
  return asked;
}

const rank = ({ kind }: Asked): number => ({ yesNo: 0, word: 1, day: 1, number: 2 })[kind];

const merged = (before: Asked | undefined, next: Asked): Asked => (
  before?.kind === 'word' && next.kind === 'word' ? { kind: 'word', words: { ...before.words, ...next.words } } : next);
