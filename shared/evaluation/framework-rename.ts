import type { Label } from '../label.js';
import type { FrameworkRow } from './framework.js';
import type { Condition, Operand } from './operands.js';
import type { Bands, Grades, Rule } from './rule.js';
import { formulaInputs } from './formula.js';
import { formulaInWords } from './framework-formula.js';

/** A row in which an input has another name, wherever it is read. */
export function withInputNamed(row: FrameworkRow, input: string, name: Label): FrameworkRow {
  const measured = row.inputs[input];
  return {
    ...row, rule: ruleWithInputNamed(row.rule, input, name),
    ...(row.applies ? { applies: { ...row.applies, conditions: conditionsWithInputNamed(row.applies.conditions, input, name) } } : {}),
    inputs: measured?.label ? { ...row.inputs, [input]: { ...measured, label: name } } : row.inputs,
  };
}

export function ruleWithInputNamed(rule: Rule, input: string, name: Label): Rule {
  const inner = (of: Rule) => ruleWithInputNamed(of, input, name);
  const operand = <T extends Operand | undefined>(of: T): T => operandNamed(of, input, name);
  const conditions = (of: Condition[]) => conditionsWithInputNamed(of, input, name);
  const reads = <T extends { input: string }>(of: T): T => (of.input === input ? { ...of, subject: name } : of);
  switch (rule.kind) {
    case 'steps': case 'proportion': return rule.target === undefined ? reads(rule) : reads({ ...rule, target: operand(rule.target) });
    case 'bands': return reads<Bands>({ ...rule, bands: rule.bands.map((band) => (band.rule ? { ...band, rule: inner(band.rule) } : band)) });
    case 'grades': return reads<Grades>({ ...rule, grades: Object.fromEntries(Object.entries(rule.grades).map(([code, grade]) => [code, grade.rule ? { ...grade, rule: inner(grade.rule) } : grade])) });
    case 'checklist': return { ...rule, items: rule.items.map((item) => (item.conditions ? { ...item, conditions: conditions(item.conditions) } : item.input === input ? { ...item, label: name } : item)) };
    case 'allOrNothing': return { ...rule, conditions: conditions(rule.conditions) };
    case 'formula': {
      if (!formulaInputs(rule.expression).includes(input)) return rule;
      const names = { ...rule.names, [input]: name };
      return { ...rule, names, reading: formulaInWords(rule.expression, names) };
    }
    case 'gate': return { ...rule, conditions: conditions(rule.conditions), rule: inner(rule.rule), otherwise: inner(rule.otherwise) };
    case 'ifNothing': return { ...rule, rule: inner(rule.rule), otherwise: inner(rule.otherwise) };
    case 'modifier': return { ...rule, conditions: conditions(rule.conditions), factor: operand(rule.factor), rule: inner(rule.rule) };
    case 'clamp': return { ...rule, rule: inner(rule.rule) };
    case 'sum': case 'eitherOr': return { ...rule, of: rule.of.map(inner) };
    case 'judgement': case 'points': return rule;
  }
}

export function conditionsWithInputNamed(of: readonly Condition[], input: string, name: Label): Condition[] {
  return of.map((one): Condition => {
    if ('anyOf' in one) return { anyOf: conditionsWithInputNamed(one.anyOf, input, name) };
    const named = one.input === input ? { ...one, subject: name } : one;
    return 'value' in named ? { ...named, value: operandNamed(named.value, input, name) } : named;
  });
}

function operandNamed<T extends Operand | undefined>(of: T, input: string, name: Label): T {
  return typeof of === 'object' && of.input === input ? { ...of, subject: name } : of;
}
