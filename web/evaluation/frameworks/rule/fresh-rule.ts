import { formulaInWords } from '@fenghuo/shared/evaluation/framework-formula';
import { rule as ruleSchema, type Rule } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';
import type { BlockKind } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';

interface Place {
  readonly weight: string;
  /** One of the parts of a sum: what is taken off starts from zero there. */
  readonly part: boolean;
  readonly year: number;
  /** What stood in the block before; a combination keeps it as its first part. */
  readonly before: Rule | null;
}

const times: Label = { zh: '次', en: 'times' };
const percent: Label = { zh: '%', en: '%' };
const nothing = { kind: 'points', award: 'none' } as const;

/** A rule of that kind to begin with. */
export function freshRule(kind: BlockKind, { weight, part, year, before }: Place): Rule {
  const bounded = (rule: object): Rule => ruleSchema.parse(part ? rule : { kind: 'clamp', rule });
  const start = part ? 'zero' : 'full';
  const first = before ?? { kind: 'points', award: 'full' };
  switch (kind) {
    case 'shortfall': case 'excess':
      return bounded({ kind: 'steps', direction: kind, target: kind === 'shortfall' ? '10' : '0', points: '1', unit: times, start });
    case 'perEvent': return bounded({ kind: 'steps', direction: 'perEvent', points: '1', unit: times, partial: 'floor', start });
    case 'deadline': return bounded({ kind: 'steps', direction: 'excess', measuredIn: 'days', day: `${year}-12-31`, points: '1', start });
    case 'proportion': return ruleSchema.parse({ kind, direction: 'towards', target: '100', unit: percent });
    case 'bands': return ruleSchema.parse({ kind, unit: percent, bands: [{ from: '90', award: weight }, { to: '90', award: '0' }] });
    case 'allOrNothing': return ruleSchema.parse({ kind, conditions: [{ input: 'value', holds: true }] });
    case 'checklist': return bounded({ kind, mode: 'add', items: [{ input: 'item1', label: words.firstItem, points: '1' }] });
    case 'grades': return ruleSchema.parse({ kind, grades: {
      excellent: { label: words.excellent, award: 'full' }, good: { label: words.good, award: { share: '0.8' } },
      fair: { label: words.fair, award: { share: '0.5' } }, poor: { label: words.poor, award: 'none' },
    } });
    case 'judgement': return ruleSchema.parse({ kind, from: 'none', to: 'full' });
    case 'points': return ruleSchema.parse({ kind, award: part ? '1' : 'full' });
    case 'formula': return ruleSchema.parse({
      kind, expression: { op: 'multiply', of: [{ op: 'input', name: 'value' }, { op: 'weight' }] },
      reading: formulaInWords({ op: 'multiply', of: [{ op: 'input', name: 'value' }, { op: 'weight' }] }, {}),
    });
    case 'sum': return ruleSchema.parse({ kind, of: before ? [before] : [{ kind: 'points', award: '1' }] });
    case 'eitherOr': return ruleSchema.parse({ kind, of: [first, nothing] });
    case 'gate': return ruleSchema.parse({ kind, conditions: [{ input: 'value', holds: true }], rule: first, otherwise: nothing, because: words.conditionFails });
    case 'modifier': return ruleSchema.parse({ kind, rule: first, conditions: [{ input: 'condition1', holds: true, subject: words.someCondition }], factor: '2', because: words.doubled });
    case 'clamp': return ruleSchema.parse({ kind, rule: first });
    case 'ifNothing': return ruleSchema.parse({ kind, rule: first, otherwise: nothing, because: words.nothingToMeasure });
  }
}
