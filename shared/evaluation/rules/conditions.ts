import type { Label } from '../../label.js';
import {
  about, awardPoints, inputOf, joined, missing, numberOf, phrase, scored, undecided, withUnit, type Account, type Sheet,
} from '../account.js';
import type { AllOrNothing, Checklist, Condition } from '../rule.js';
import { Exact, written } from '../schemas.js';

/** Whether conditions hold, in words; or why it cannot be said. A condition that fails decides even when another is open. */
export type Verdict = { readonly holds: boolean; readonly account: Label } | { readonly open: Account };

export function judge(conditions: readonly Condition[], sheet: Sheet): Verdict {
  const verdicts = conditions.map((condition) => judgeOne(condition, sheet));
  const failed = verdicts.find((verdict) => 'holds' in verdict && !verdict.holds);
  if (failed) return failed;
  const open = verdicts.find((verdict) => 'open' in verdict);
  if (open) return open;
  return { holds: true, account: joined(verdicts.flatMap((verdict) => ('account' in verdict ? [verdict.account] : []))) };
}

function judgeOne(condition: Condition, sheet: Sheet): Verdict {
  const input = inputOf(sheet, condition.input);
  if (!input || input.value === null) return { open: missing(input) };
  const text = input.value;
  if ('oneOf' in condition) return verdictOf(condition, condition.oneOf.includes(text), phrase(text, text));
  if ('day' in condition) {
    const { is, day } = condition;
    return verdictOf(condition, compares(is, text < day ? -1 : text > day ? 1 : 0), against(phrase(text, text), is, phrase(day, day)));
  }
  const value = numberOf(sheet, condition.input);
  if (!value) return { open: undecided(phrase(`“${text}”不是数值，须人工判定`, `"${text}" is not a number and has to be judged`)) };
  if ('holds' in condition) {
    const yes = value.gt(0);
    return verdictOf(condition, yes === condition.holds, yes ? phrase('有（是）', 'yes') : phrase('无（否）', 'no'));
  }
  const limit = new Exact(condition.value);
  return verdictOf(condition, compares(condition.is, value.cmp(limit)),
    against(withUnit(value, condition.unit), condition.is, withUnit(limit, condition.unit)));
}

function verdictOf(condition: Condition, holds: boolean, line: Label): Verdict {
  const mark = holds ? phrase('符合', 'holds') : phrase('不符合', 'does not hold');
  const stated = about(condition.subject, line);
  return { holds, account: phrase(`${stated.zh}，${mark.zh}`, `${stated.en}: ${mark.en}`) };
}

const against = (value: Label, sign: string, limit: Label): Label =>
  phrase(`${value.zh}（要求 ${sign} ${limit.zh}）`, `${value.en} (required ${sign} ${limit.en})`);

function compares(sign: '>=' | '>' | '<=' | '<' | '=' | '≠', order: number): boolean {
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

/** Items that are there, or missing; each must be known. */
export function scoreChecklist(rule: Checklist, sheet: Sheet): Account {
  const unknown = rule.items.find((item) => numberOf(sheet, item.input) === null);
  if (unknown) return missing(inputOf(sheet, unknown.input));
  const there = rule.items.filter((item) => numberOf(sheet, item.input)!.gt(0));
  const absent = rule.items.filter((item) => !there.includes(item));
  const total = (items: Checklist['items']) => items.reduce((sum, item) => sum.plus(item.points), new Exact(0));
  const named = (items: Checklist['items']) =>
    phrase(items.map((item) => item.label.zh).join('、'), items.map((item) => item.label.en).join(', '));
  if (rule.mode === 'add') {
    const met = named(there);
    return scored(total(there), phrase(`${rule.items.length} 项中具备 ${there.length} 项${met.zh && `（${met.zh}）`}`,
      `${there.length} of ${rule.items.length} items${met.en && ` (${met.en})`}`));
  }
  const lack = named(absent);
  const account = absent.length === 0
    ? phrase(`${rule.items.length} 项齐全`, `all ${rule.items.length} items`)
    : phrase(`缺 ${absent.length} 项（${lack.zh}），扣 ${written(total(absent))} 分`,
      `${absent.length} missing (${lack.en}), minus ${written(total(absent))}`);
  return scored(sheet.weight.minus(total(absent)), account);
}
