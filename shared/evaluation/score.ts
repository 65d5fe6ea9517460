import type { Label } from '../label.js';
import { awardPoints, joined, phrase, scored, type Account, type RuleInput, type RuleInputs, type Sheet } from './account.js';
import type { FigureState } from './form.js';
import type { Clamp, EitherOr, Gate, Rule, Sum } from './rule.js';
import { judge, scoreAllOrNothing, scoreChecklist } from './rules/conditions.js';
import { scoreFormula, scoreJudgement } from './rules/formulas.js';
import { scoreBands, scoreGrades, scoreProportion } from './rules/ranges.js';
import { scoreSteps } from './rules/steps.js';
import { Exact, written } from './schemas.js';

/** A score within zero and the weight, with the line that leads to it. No score without a value. */
export interface Score {
  readonly score: string | null;
  readonly state: FigureState;
  readonly working: Label;
}

/** Applies a rule. `places` are the decimals of a score; halves round up. */
export function score(rule: Rule, inputs: RuleInputs, weight: string, places = 2): Score {
  const sheet: Sheet = { inputs, weight: new Exact(weight) };
  const answer = apply(rule, sheet);
  if (!answer.points) return { score: null, state: answer.state, working: answer.account };
  const bounded = Exact.max(0, Exact.min(sheet.weight, answer.points));
  const points = bounded.toDecimalPlaces(places);
  return { score: written(points), state: 'scored', working: working(answer.account, answer.points, points, sheet.weight) };
}

/** Plain values as inputs: a number, a word, a yes or no; null is "no evidence". */
export function asInputs(values: Readonly<Record<string, string | number | boolean | null>>): RuleInputs {
  return Object.fromEntries(Object.entries(values).map(([name, value]): [string, RuleInput] =>
    [name, value === null ? { state: 'no-evidence', value: null } : { state: 'measured', value: String(value) }]));
}

function apply(rule: Rule, sheet: Sheet): Account {
  switch (rule.kind) {
    case 'steps': return scoreSteps(rule, sheet);
    case 'bands': return scoreBands(rule, sheet);
    case 'grades': return scoreGrades(rule, sheet);
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
  }
}

function scoreGate(rule: Gate, sheet: Sheet): Account {
  const answer = judge(rule.conditions, sheet);
  if ('open' in answer) return answer.open;
  if (answer.holds) return apply(rule.rule, sheet);
  const otherwise = apply(rule.otherwise, sheet);
  return { ...otherwise, account: rule.because };
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
function working(account: Label, raw: Exact, points: Exact, weight: Exact): Label {
  const inferred = raw.isNegative() ? phrase('，下限 0 分（原文未写明，推定）', ', floor 0 (inferred: the form does not state it)') : phrase('', '');
  const digits = written(points);
  return points.eq(weight)
    ? phrase(`${account.zh}，得满分 ${digits} 分`, `${account.en}; full marks, ${digits}`)
    : phrase(`${account.zh}${inferred.zh}，得 ${digits} 分`, `${account.en}${inferred.en}; score ${digits}`);
}
