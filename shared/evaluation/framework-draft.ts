import { z } from 'zod';
import type { Label } from '../label.js';
import { framework, refineWhole, type Framework, type FrameworkRow } from './framework.js';
import type { Measure } from './measure.js';
import { inputsOfConditions } from './operands.js';
import { inputsOf, rulesInside, type Rule } from './rule.js';

const row = z.strictObject(framework.shape.rows.element.shape);

/**
 * A framework that is being written: all that there is can be computed, but rows may still lack the measures of their rule. Codes are
 * unique, so that every row can be named.
 */
export const frameworkDraft: z.ZodType<Framework> = z.strictObject({
  ...framework.shape, rows: z.array(row).min(1).max(200),
  figures: framework.shape.figures.unwrap().max(200).default([]), vetoes: framework.shape.vetoes.unwrap().max(50).default([]),
}).superRefine((value, context) => {
  const seen = new Set<string>();
  value.rows.forEach(({ code }, index) => {
    if (seen.has(code)) context.addIssue({ code: 'custom', message: 'code-twice', params: { name: code }, path: ['rows', index, 'code'] });
    seen.add(code);
  });
  if (seen.size === value.rows.length) refineWhole(value, context);
});

/** The inputs that a row needs and has no measure for: those that its rule and conditions read, and its completed value. */
export function missingInputs(of: Pick<FrameworkRow, 'rule' | 'inputs' | 'applies' | 'awaits'>): readonly string[] {
  if (of.awaits.length > 0) return [];
  const needed = new Set(['value', ...inputsOf(of.rule), ...inputsOfConditions(of.applies?.conditions ?? [])]);
  return [...needed].filter((name) => !Object.hasOwn(of.inputs, name));
}

const noMeasure: Label = { zh: '尚未选定测量', en: 'no measure chosen yet' };

/** A draft that can be tried out: rows without measures wait, and have no score. A complete framework stays as it is. */
export function awaitingMeasures(draft: Framework): Framework {
  return { ...draft, rows: draft.rows.map((one) => (missingInputs(one).length > 0 ? { ...one, awaits: [noMeasure] } : one)) };
}

/** Points that a person gave to a row: the newest judgement of it. */
export const judgementMeasure = (code: string): Measure => ({
  op: 'latest', dataset: 'judgements', period: 'assessedYear', about: { row: { in: [code] } }, where: {}, admissible: ['document@1'], dimension: 'points',
});

/** Inputs that follow from the others: the judgement of a judged row, and the completed value of a row whose rule reads items. */
export function withOwnInputs(of: FrameworkRow): FrameworkRow {
  const inputs = { ...of.inputs };
  for (const name of judgedInputs(of.rule)) inputs[name] ??= { label: { zh: '评定得分', en: 'Points given' }, measure: judgementMeasure(of.code) };
  const read = inputsOf(of.rule).filter((name) => name !== 'value');
  const measures = [...new Set(read)].flatMap((name) => (inputs[name] ? [inputs[name].measure] : []));
  if (!inputs['value'] && measures.length > 0 && measures.length === new Set(read).size) {
    inputs['value'] = { measure: measures.length === 1 ? measures[0]! : { op: 'add', of: measures } };
  }
  return { ...of, inputs };
}

function judgedInputs(rule: Rule): readonly string[] {
  const own = rule.kind === 'judgement' ? [rule.input] : [];
  return [...own, ...rulesInside(rule).flatMap(judgedInputs)];
}
