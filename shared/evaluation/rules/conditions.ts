import type { Label } from '../../label.js';
import {
  about, awardPoints, inputOf, joined, missing, notANumber, numberOf, operandOf, phrase, scored, undecided, withUnit, type Account, type Sheet,
} from '../account.js';
import type { Comparison, Condition } from '../operands.js';
import type { AllOrNothing } from '../rule.js';
import { daysOf } from './days.js';

/** Whether conditions hold, in words; or why it cannot be said. A condition that fails decides even when another is open. */
export type Verdict = { readonly holds: boolean; readonly account: Label } | { readonly open: Account };

/** All of them hold. */
export function judge(conditions: readonly Condition[], sheet: Sheet): Verdict {
  return decide(conditions.map((condition) => judgeOne(condition, sheet)), false);
}

/** `decisive` is the answer that settles the matter alone: `false` for "all", `true` for "any". */
function decide(verdicts: readonly Verdict[], decisive: boolean): Verdict {
  const settled = verdicts.find((verdict) => 'holds' in verdict && verdict.holds === decisive);
  if (settled) return settled;
  const open = verdicts.find((verdict) => 'open' in verdict);
  if (open) return open;
  return { holds: !decisive, account: joined(verdicts.flatMap((verdict) => ('account' in verdict ? [verdict.account] : []))) };
}

function judgeOne(condition: Condition, sheet: Sheet): Verdict {
  if ('anyOf' in condition) return decide(condition.anyOf.map((one) => judgeOne(one, sheet)), true);
  const input = inputOf(sheet, condition.input);
  if (!input || input.value === null) return { open: missing(input, condition.subject) };
  const text = input.value;
  if ('oneOf' in condition) return verdictOf(condition, condition.oneOf.includes(text), phrase(text, text));
  if ('day' in condition) return judgeDay(condition, text);
  const value = numberOf(sheet, condition.input);
  if (!value) return { open: notANumber(text) };
  if ('holds' in condition) {
    const yes = value.gt(0);
    return verdictOf(condition, yes === condition.holds, yes ? phrase('有（是）', 'yes') : phrase('无（否）', 'no'));
  }
  const limit = operandOf(sheet, condition.value);
  if ('open' in limit) return limit;
  return verdictOf(condition, compares(condition.is, value.cmp(limit.number)),
    against(withUnit(value, condition.unit), condition.is, withUnit(limit.number, condition.unit)));
}

/** A month stands for all its days: where they differ, a person has to say which day it was. */
function judgeDay(condition: Extract<Condition, { day: string }>, text: string): Verdict {
  const days = daysOf(text);
  if (!days) return { open: undecided(phrase(`“${text}”不是日期，须人工判定`, `"${text}" is not a day and has to be judged`)) };
  const { is, day } = condition;
  const [first, last] = [days.first, days.last].map((one) => compares(is, one < day ? -1 : one > day ? 1 : 0));
  if (first !== last) {
    return { open: undecided(phrase(`${text} 与 ${day} 同月，须填写具体日期`, `${text} lies in the month of ${day}: the day has to be entered`)) };
  }
  return verdictOf(condition, first === true, against(phrase(text, text), is, phrase(day, day)));
}

function verdictOf(condition: { readonly subject?: Label | undefined }, holds: boolean, line: Label): Verdict {
  const mark = holds ? phrase('符合', 'holds') : phrase('不符合', 'does not hold');
  const stated = about(condition.subject, line);
  return { holds, account: phrase(`${stated.zh}，${mark.zh}`, `${stated.en}: ${mark.en}`) };
}

const signs: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', '≠': '≠' };

const against = (value: Label, is: Comparison, limit: Label): Label =>
  phrase(`${value.zh}（要求 ${signs[is]} ${limit.zh}）`, `${value.en} (required ${signs[is]} ${limit.en})`);

function compares(sign: Comparison, order: number): boolean {
  switch (sign) {
    case '>=': return order >= 0;
    case '>': return order > 0;
    case '<=': return order <= 0;
    case '<': return order < 0;
    case '=': return order === 0;
    case '≠': return order !== 0;
  }
}

export function scoreAllOrNothing(rule: AllOrNothing, sheet: Sheet): Account {
  const answer = judge(rule.conditions, sheet);
  if ('open' in answer) return answer.open;
  return scored(awardPoints(answer.holds ? rule.award : rule.otherwise, sheet.weight), answer.account);
}
