import { rule as ruleSchema, type Rule } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';

/** What the editor can show with fields of its own. Everything else is edited as JSON. */
export const editableKinds = ['shortfall', 'excess', 'perEvent', 'proportion', 'bands', 'allOrNothing', 'checklist', 'grades', 'judgement', 'other'] as const;
export type EditableKind = (typeof editableKinds)[number];

/** A rule taken apart: what counts, between which bounds, and what happens where there is nothing to measure. */
export interface RuleParts {
  readonly core: Rule;
  /** Absent: no bounds of its own. */
  readonly statedFloor: boolean | null;
  readonly whenNothing: 'open' | 'full' | 'none';
}

export function partsOf(rule: Rule): RuleParts {
  if (rule.kind === 'ifNothing' && rule.otherwise.kind === 'points' && (rule.otherwise.award === 'full' || rule.otherwise.award === 'none')) {
    return { ...partsOf(rule.rule), whenNothing: rule.otherwise.award };
  }
  if (rule.kind === 'clamp' && rule.floor === 'none' && rule.cap === 'full') return { core: rule.rule, statedFloor: rule.statedFloor, whenNothing: 'open' };
  return { core: rule, statedFloor: null, whenNothing: 'open' };
}

export function putTogether({ core, statedFloor, whenNothing }: RuleParts): Rule {
  const bounded: Rule = statedFloor === null ? core : { kind: 'clamp', rule: core, floor: 'none', cap: 'full', statedFloor };
  return whenNothing === 'open' ? bounded : {
    kind: 'ifNothing', rule: bounded, otherwise: { kind: 'points', award: whenNothing },
    because: { zh: '无可计量', en: 'Nothing to measure' },
  };
}

export function kindOf({ core }: RuleParts): EditableKind {
  switch (core.kind) {
    case 'steps': return core.measuredIn === 'days' || typeof core.target === 'object' || core.start === 'zero' ? 'other' : core.direction;
    case 'proportion': return typeof core.target === 'object' ? 'other' : 'proportion';
    case 'bands': return core.bands.some((band) => band.rule) ? 'other' : 'bands';
    case 'allOrNothing': return core.conditions.every((one) => 'holds' in one || ('value' in one && typeof one.value === 'string')) ? 'allOrNothing' : 'other';
    case 'checklist': return core.items.every((item) => item.input) ? 'checklist' : 'other';
    case 'grades': return Object.values(core.grades).some((grade) => grade.rule) ? 'other' : 'grades';
    case 'judgement': return 'judgement';
    default: return 'other';
  }
}

/** A rule of that kind to begin with. */
export function freshRule(kind: EditableKind, weight: string): Rule {
  const times = { zh: '次', en: 'times' };
  const same = (zh: string, en: string): Label => ({ zh, en });
  switch (kind) {
    case 'shortfall': case 'excess':
      return ruleSchema.parse({ kind: 'clamp', rule: { kind: 'steps', direction: kind, target: kind === 'shortfall' ? '10' : '0', points: '1', unit: times } });
    case 'perEvent': return ruleSchema.parse({ kind: 'clamp', rule: { kind: 'steps', direction: 'perEvent', points: '1', unit: times, partial: 'floor' } });
    case 'proportion': return ruleSchema.parse({ kind: 'proportion', direction: 'towards', target: '100', unit: { zh: '%', en: '%' } });
    case 'bands': return ruleSchema.parse({ kind: 'bands', unit: { zh: '%', en: '%' }, bands: [{ from: '90', award: weight }, { to: '90', award: '0' }] });
    case 'allOrNothing': return ruleSchema.parse({ kind: 'allOrNothing', conditions: [{ input: 'value', holds: true }] });
    case 'checklist': return ruleSchema.parse({ kind: 'clamp', rule: { kind: 'checklist', mode: 'add', items: [{ input: 'item1', label: same('第1项', 'Item 1'), points: '1' }] } });
    case 'grades': return ruleSchema.parse({
      kind: 'grades', grades: {
        excellent: { label: same('优秀', 'Excellent'), award: 'full' }, good: { label: same('良好', 'Good'), award: { share: '0.8' } },
        fair: { label: same('一般', 'Fair'), award: { share: '0.5' } }, poor: { label: same('较差', 'Poor'), award: 'none' },
      },
    });
    case 'judgement': return ruleSchema.parse({ kind: 'judgement', from: 'none', to: 'full' });
    case 'other': return ruleSchema.parse({ kind: 'points', award: 'none' });
  }
}

export const isDecimal = (text: string): boolean => /^-?\d{1,30}(\.\d{1,20})?$/.test(text);
