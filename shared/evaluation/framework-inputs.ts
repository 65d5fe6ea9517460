import type { Label } from '../label.js';
import type { FrameworkRow } from './framework.js';
import type { Condition, Operand } from './operands.js';
import { inputsOfConditions } from './operands.js';
import { inputsOf, rulesInside, type Rule } from './rule.js';
import { own, type Vocabulary } from './vocabulary.js';

const both = (zh: string, en: string): Label => ({ zh, en });

/** Inputs to compare with, as rules read from words name them. */
export const otherInputs: Readonly<Record<string, Label>> = {
  previous: both('上年结转', 'what was carried over'), limit: both('控制数', 'the limit'), best: both('最优值', 'the best'), average: both('平均值', 'the average'),
  all: both('全部个数', 'all of them'), judgement: both('评定得分', 'Points given'),
};

/** What inputs are called, and what the words are called that an input may have. */
export interface InputNames {
  readonly inputs: Readonly<Record<string, Label>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

type Read = Pick<FrameworkRow, 'rule' | 'level3'> & Partial<Pick<FrameworkRow, 'applies' | 'inputs'>>;

/** Every input that a row reads, its completed value first. */
export function inputsRead({ rule, applies, inputs = {} }: Read): readonly string[] {
  return [...new Set(['value', ...inputsOf(rule), ...inputsOfConditions(applies?.conditions ?? []), ...Object.keys(inputs)])];
}

/** What each input of a row stands for: as its measure is labelled, as the rule words it, the indicator for the completed value. Never its code. */
export function inputWords(row: Read): Readonly<Record<string, Label>> {
  const words: Record<string, Label> = {};
  for (const [name, { label }] of Object.entries(row.inputs ?? {})) if (label) words[name] = label;
  collect(row.rule, words);
  collectConditions(row.applies?.conditions ?? [], words);
  const read = inputsOf(row.rule);
  words['value'] ??= read.includes('value') ? row.level3 : both(`${row.level3.zh}：全年完成值`, `${row.level3.en}: completed value`);
  return named(words, inputsRead(row));
}

/** The same of conditions that stand by themselves: a veto, what makes eligible. */
export function inputWordsOf(conditions: readonly Condition[], inputs: FrameworkRow['inputs']): Readonly<Record<string, Label>> {
  const words: Record<string, Label> = {};
  for (const [name, { label }] of Object.entries(inputs)) if (label) words[name] = label;
  collectConditions(conditions, words);
  return named(words, [...new Set([...inputsOfConditions(conditions), ...Object.keys(inputs)])]);
}

function named(words: Record<string, Label>, codes: readonly string[]): Readonly<Record<string, Label>> {
  const others = codes.filter((name) => name !== 'value');
  for (const name of codes) {
    const at = others.indexOf(name) + 1;
    words[name] ??= otherInputs[name] ?? (name === 'value' ? both('完成值', 'the value') : both(`另一个数${at}`, `another number ${at}`));
  }
  return words;
}

/** The names that a rule gives itself. */
export function wordsInRule(rule: Rule): Readonly<Record<string, Label>> {
  const words: Record<string, Label> = {};
  collect(rule, words);
  return named(words, [...new Set(inputsOf(rule))].filter((name) => name !== 'value'));
}

/** The words that an input may have, where it is the latest word of a dataset. */
export function wordsOfInput(input: FrameworkRow['inputs'][string] | undefined, vocabulary: Vocabulary): Readonly<Record<string, Label>> | null {
  const measure = input?.measure;
  return measure?.op === 'latest' ? own(vocabulary, measure.dataset)?.dimensions[measure.dimension]?.options ?? null : null;
}

/** All names of a row, for its rule in words. */
export function namesOfRow(row: Read, vocabulary: Vocabulary): InputNames {
  return { inputs: { ...inputWords(row), value: both('完成值', 'the value') }, words: wordsByInput(row.inputs ?? {}, vocabulary) };
}

export function wordsByInput(inputs: FrameworkRow['inputs'], vocabulary: Vocabulary): InputNames['words'] {
  return Object.fromEntries(Object.entries(inputs).flatMap(([name, input]) => {
    const words = wordsOfInput(input, vocabulary);
    return words ? [[name, words]] : [];
  }));
}

function collect(rule: Rule, words: Record<string, Label>): void {
  const reads = (name: string, subject: Label | undefined) => { if (subject) words[name] ??= subject; };
  switch (rule.kind) {
    case 'checklist':
      for (const item of rule.items) {
        if (item.input) reads(item.input, item.label);
        collectConditions(item.conditions ?? [], words);
      }
      break;
    case 'allOrNothing': case 'gate': case 'modifier': collectConditions(rule.conditions, words); break;
    case 'steps': case 'bands': case 'grades': case 'proportion': reads(rule.input, rule.subject); break;
    case 'judgement': words[rule.input] ??= otherInputs['judgement']!; break;
    case 'formula': for (const [name, label] of Object.entries(rule.names ?? {})) reads(name, label); break;
    default: break;
  }
  for (const of of operandsIn(rule)) if (of.subject) words[of.input] ??= of.subject;
  for (const inner of rulesInside(rule)) collect(inner, words);
}

function collectConditions(conditions: readonly Condition[], words: Record<string, Label>): void {
  for (const one of conditions) {
    if ('anyOf' in one) collectConditions(one.anyOf, words);
    else {
      if (one.subject) words[one.input] ??= one.subject;
      if ('value' in one && typeof one.value === 'object' && one.value.subject) words[one.value.input] ??= one.value.subject;
    }
  }
}

function operandsIn(rule: Rule): readonly Exclude<Operand, string>[] {
  const operand = rule.kind === 'steps' || rule.kind === 'proportion' ? rule.target : rule.kind === 'modifier' ? rule.factor : undefined;
  return typeof operand === 'object' ? [operand] : [];
}
