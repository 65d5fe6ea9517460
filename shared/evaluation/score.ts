import type { Label } from '../label.js';
import { awardPoints, joined, operandOf, phrase, scored, type Account, type RuleInput, type RuleInputs, type Sheet } from './account.js';
import type { FigureState } from './form.js';
import type { Clamp, EitherOr, Gate, IfNothing, Modifier, Rule, Sum } from './rule.js';
import { scoreChecklist } from './rules/checklists.js';
import { judge, scoreAllOrNothing } from './rules/conditions.js';
import { scoreFormula, scoreJudgement } from './rules/formulas.js';
import { scoreBands, scoreGrades, scoreProportion } from './rules/ranges.js';
import { scoreSteps } from './rules/steps.js';
import { Exact, rounded, written } from './schemas.js';
import type { RowKind } from './table.js';

/** A score within zero and the weight, with the line that leads to it. No score without a value. */
export interface Score {
  readonly score: string | null;
  readonly state: FigureState;
  readonly working: Label;
}

/**
 * Applies a rule. `places` are the decimals of a score; halves round up. The rule of a penalty row says how many points are taken off, with
 * either sign: its score is negative.
 */
export function score(rule: Rule, inputs: RuleInputs, weight: string, places = 2, kind: RowKind = 'ordinary'): Score {
  const sheet: Sheet = { inputs, weight: new Exact(weight) };
  const answer = apply(rule, sheet);
  if (!answer.points) return { score: null, state: answer.state, working: answer.account };
  const raw = kind === 'penalty' ? answer.points.abs() : answer.points;
  // Full marks are the weight itself, whatever its decimals: rounded, they would look like points lost, or more than there are.
  const points = raw.gte(sheet.weight) ? sheet.weight : Exact.min(sheet.weight, rounded(Exact.max(0, raw), places));
  return {
    score: written(kind === 'penalty' ? points.negated() : points), state: 'scored',
    working: working(answer.account, raw, points, sheet.weight, kind),
  };
}

/** Plain values as inputs: a number, a word, a yes or no; null is "no evidence". */
export function asInputs(values: Readonly<Record<string, string | number | boolean | null>>): RuleInputs {
  return Object.fromEntries(Object.entries(values).map(([name, value]): [string, RuleInput] =>
    [name, value === null ? { state: 'no-evidence', value: null } : { state: 'measured', value: String(value) }]));
}

function apply(rule: Rule, sheet: Sheet): Account {
  switch (rule.kind) {
    case 'steps': return scoreSteps(rule, sheet);
    case 'bands': return scoreBands(rule, sheet, apply);
    case 'grades': return scoreGrades(rule, sheet, apply);
    case 'proportion': return scoreProportion(rule, sheet);
    case 'checklist': return scoreChecklist(rule, sheet);
    case 'judgement': return scoreJudgement(rule, sheet);
    case 'formula': return scoreFormula(rule, sheet);
    case 'allOrNothing': return scoreAllOrNothing(rule, sheet);
    case 'points': return scored(awardPoints(rule.award, sheet.weight), rule.account ?? phrase('按规则给分', 'Given by the rule'));
    case 'gate': return scoreGate(rule, sheet);
    case 'sum': return scoreSum(rule, sheet);
    case 'eitherOr': return scoreEitherOr(rule, sheet);
    case 'clamp': return scoreClamp(rule, sheet);
    case 'modifier': return scoreModifier(rule, sheet);
    case 'ifNothing': return scoreIfNothing(rule, sheet);
  }
}

function scoreGate(rule: Gate, sheet: Sheet): Account {
  const answer = judge(rule.conditions, sheet);
  if ('open' in answer) return answer.open;
  if (answer.holds) return apply(rule.rule, sheet);
  return because(rule.because, rule.otherwise, sheet);
}

/** The other rule, for a stated reason. Where it only gives points, the reason says it all. */
function because(reason: Label, rule: Rule, sheet: Sheet): Account {
  const answer = apply(rule, sheet);
  if (rule.kind === 'points') return { ...answer, account: reason };
  return { ...answer, account: phrase(`${reason.zh}：${answer.account.zh}`, `${reason.en}: ${answer.account.en}`) };
}

function scoreIfNothing(rule: IfNothing, sheet: Sheet): Account {
  const answer = apply(rule.rule, sheet);
  return answer.state === 'nothing-to-measure' ? because(rule.because, rule.otherwise, sheet) : answer;
}

function scoreModifier(rule: Modifier, sheet: Sheet): Account {
  const inner = apply(rule.rule, sheet);
  if (!inner.points) return inner;
  const answer = judge(rule.conditions, sheet);
  if ('open' in answer) return answer.open;
  if (!answer.holds) return inner;
  const factor = operandOf(sheet, rule.factor);
  if ('open' in factor) return factor.open;
  const points = rule.of === 'points' ? inner.points.times(factor.number)
    : sheet.weight.minus(sheet.weight.minus(inner.points).times(factor.number));
  const times = written(factor.number);
  const of = rule.of === 'points' ? phrase('得分', 'points') : phrase('扣分', 'points off');
  return scored(points, phrase(`${inner.account.zh}，${rule.because.zh}，${of.zh}乘 ${times}`,
    `${inner.account.en}, ${rule.because.en}, ${of.en} times ${times}`));
}

/** All items, or no score: a sum over part of its items would mislead. */
function scoreSum(rule: Sum, sheet: Sheet): Account {
  const items = rule.of.map((item) => apply(item, sheet));
  const open = items.find((item) => !item.points);
  if (open) return open;
  const points = items.reduce((sum, item) => sum.plus(item.points!), new Exact(0));
  return scored(points, joined(items.map((item) => item.account)));
}

function scoreEitherOr(rule: EitherOr, sheet: Sheet): Account {
  const items = rule.of.map((item) => apply(item, sheet));
  const decided = items.filter((item) => item.points);
  if (decided.length === 0) return items[0]!;
  if (rule.take === 'first') return decided[0]!;
  const ascending = decided.toSorted((one, other) => one.points!.cmp(other.points!));
  return rule.take === 'best' ? ascending.at(-1)! : ascending[0]!;
}

function scoreClamp(rule: Clamp, sheet: Sheet): Account {
  const inner = apply(rule.rule, sheet);
  if (!inner.points) return inner;
  const floor = awardPoints(rule.floor, sheet.weight);
  const cap = awardPoints(rule.cap, sheet.weight);
  if (inner.points.lt(floor)) {
    const note = rule.statedFloor
      ? phrase('扣完为止', 'deducted to the floor')
      : phrase(`下限 ${written(floor)} 分（原文未写明，推定）`, `floor ${written(floor)} (inferred: the form does not state it)`);
    return scored(floor, phrase(`${inner.account.zh}，${note.zh}`, `${inner.account.en}, ${note.en}`));
  }
  if (inner.points.gt(cap)) {
    return scored(cap, phrase(`${inner.account.zh}，以 ${written(cap)} 分为限`, `${inner.account.en}, at most ${written(cap)}`));
  }
  return inner;
}

/** 60 次 ≥ 60 次，得满分 6 分. A bound that no clamp named is our inference, and said. */
function working(account: Label, raw: Exact, points: Exact, weight: Exact, kind: RowKind): Label {
  const inferred = raw.lt(0) ? phrase('，下限 0 分（原文未写明，推定）', ', floor 0 (inferred: the form does not state it)') : phrase('', '');
  const capped = raw.gt(weight) ? phrase(`，以 ${written(weight)} 分为限`, `, at most ${written(weight)}`) : phrase('', '');
  const digits = written(points);
  const [zh, en] = [`${account.zh}${inferred.zh}${capped.zh}`, `${account.en}${inferred.en}${capped.en}`];
  if (kind === 'bonus' || kind === 'penalty') {
    const moved = points.isZero() ? '0' : kind === 'bonus' ? `+${digits}` : `−${digits}`;
    return phrase(`${zh}，计 ${moved} 分`, `${en}; counts ${moved}`);
  }
  if (points.eq(weight)) return phrase(`${zh}，得满分 ${digits} 分`, `${en}; full marks, ${digits}`);
  return phrase(`${zh}，得 ${digits} 分`, `${en}; score ${digits}`);
}
