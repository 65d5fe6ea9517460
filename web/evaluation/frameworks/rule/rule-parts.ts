import type { Award, Rule } from '@fenghuo/shared/evaluation/rule';
import type { Label } from '@fenghuo/shared/label';

/** The ways of scoring that a block can be switched to. `clamp` and `ifNothing` are choices of a block; they stand alone only where one is inside the other. */
export const singleKinds = ['shortfall', 'excess', 'perEvent', 'deadline', 'proportion', 'bands', 'grades', 'checklist', 'allOrNothing', 'judgement', 'points', 'formula'] as const;
export const combinedKinds = ['sum', 'eitherOr', 'gate', 'modifier'] as const;
export type BlockKind = (typeof singleKinds)[number] | (typeof combinedKinds)[number] | 'clamp' | 'ifNothing';

/** Blocks inside blocks, the outermost counted. What is nested deeper is only shown. */
export const deepest = 4;

export interface Bounds { readonly floor: Award; readonly cap: Award; readonly statedFloor: boolean }

/** A rule taken apart: what counts, between which bounds, and what happens where there is nothing to measure. */
export interface RuleParts {
  readonly core: Rule;
  /** Absent: no bounds of its own. */
  readonly bounds: Bounds | null;
  readonly whenNothing: { readonly otherwise: Rule; readonly because: Label } | null;
}

export function partsOf(rule: Rule): RuleParts {
  const { inside, whenNothing } = rule.kind === 'ifNothing' ? { inside: rule.rule, whenNothing: { otherwise: rule.otherwise, because: rule.because } } : { inside: rule, whenNothing: null };
  if (inside.kind !== 'clamp') return { core: inside, bounds: null, whenNothing };
  const { floor, cap, statedFloor } = inside;
  return { core: inside.rule, bounds: { floor, cap, statedFloor }, whenNothing };
}

export function putTogether({ core, bounds, whenNothing }: RuleParts): Rule {
  const bounded: Rule = bounds ? { kind: 'clamp', rule: core, ...bounds } : core;
  return whenNothing ? { kind: 'ifNothing', rule: bounded, ...whenNothing } : bounded;
}

export const usualBounds: Bounds = { floor: 'none', cap: 'full', statedFloor: false };
export const hasOwnBounds = ({ bounds }: RuleParts): boolean => bounds !== null && (bounds.floor !== 'none' || bounds.cap !== 'full');

export function kindOf({ core }: RuleParts): BlockKind {
  return core.kind === 'steps' ? core.measuredIn === 'days' ? 'deadline' : core.direction : core.kind;
}

/** Whether points can be taken off below zero, so that the floor is a question. */
export function mayFall({ kind }: Rule): boolean {
  return ['steps', 'checklist', 'formula', 'sum', 'eitherOr', 'gate', 'modifier'].includes(kind);
}

/** Whether there may be nothing to measure. */
export const mayBeEmpty = ({ kind }: Rule): boolean => !['judgement', 'grades', 'checklist', 'points'].includes(kind);
