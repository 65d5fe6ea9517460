import type { Label } from '../../label.js';
import {
  about, inputOf, missing, onNumber, operandOf, phrase, scored, undecided, unmeasurable, withUnit, type Account, type Sheet,
} from '../account.js';
import type { Steps } from '../rule.js';
import { Exact, written } from '../schemas.js';
import { daysBetween, daysOf } from './days.js';

const zero = new Exact(0);

/** Points for each step of a shortfall, an excess, or an event. */
export function scoreSteps(rule: Steps, sheet: Sheet): Account {
  if (rule.day !== undefined) return scoreDays(rule, rule.day, sheet);
  return onNumber(sheet, rule.input, (value) => {
    const operand = operandOf(sheet, rule.target ?? '0');
    if ('open' in operand) return operand.open;
    const target = operand.number;
    if (rule.measuredIn === 'relative' && target.isZero()) {
      return unmeasurable(phrase('目标值为零，无法计算相对偏差，不计分', 'The target is zero: no relative deviation, no score'));
    }
    const distance = rule.direction === 'shortfall' ? target.minus(value) : value.minus(target);
    const measured = Exact.max(zero, rule.measuredIn === 'relative' ? distance.div(target.abs()).times(100) : distance);
    const points = stepsOff(rule, distance, measured).times(rule.points);
    return accounted(rule, sheet, points, line(rule, value, target, distance, measured, points));
  });
}

/** Days before or after the day: 每逾期 1 天扣 0.5 分. */
function scoreDays(rule: Steps, day: string, sheet: Sheet): Account {
  const input = inputOf(sheet, rule.input);
  if (!input || input.value === null) return missing(input);
  const done = daysOf(input.value);
  if (!done || done.first !== done.last) {
    return undecided(phrase(`“${input.value}”不是具体日期，须人工判定`, `"${input.value}" is not a day and has to be judged`));
  }
  const early = rule.direction === 'shortfall';
  const distance = early ? daysBetween(done.first, day) : daysBetween(day, done.first);
  const days = Exact.max(zero, distance);
  const points = stepsOff(rule, distance, days).times(rule.points);
  const told = pointsGiven(rule, points);
  const digits = written(days);
  if (isAtExcluded(rule, distance)) return accounted(rule, sheet, points, atExcluded(phrase(done.first, done.first), told));
  return accounted(rule, sheet, points, days.isZero()
    ? phrase(`${done.first}（要求 ${early ? '≥' : '≤'} ${day}）`, `${done.first} (required ${early ? '≥' : '≤'} ${day})`)
    : phrase(`${done.first}，比 ${day} ${early ? '早' : '晚'} ${digits} 天，${told.zh}`,
      `${done.first}, ${digits} days ${early ? 'before' : 'after'} ${day}, ${told.en}`));
}

function accounted(rule: Steps, sheet: Sheet, points: Exact, account: Label): Account {
  const start = rule.start === 'full' ? sheet.weight : zero;
  return scored(rule.effect === 'deduct' ? start.minus(points) : start.plus(points), about(rule.subject, account));
}

/** `distance` is negative where the value lies beyond the target. Where the target itself does not count, what has not passed it is a step off at least. */
function stepsOff(rule: Steps, distance: Exact, measured: Exact): Exact {
  const steps = wholeSteps(measured.div(rule.per), rule.partial);
  return isExcluding(rule) && distance.gte(0) ? Exact.max(1, steps) : steps;
}

const isExcluding = (rule: Steps): boolean => rule.targetIncluded === false && rule.direction !== 'perEvent';
const isAtExcluded = (rule: Steps, distance: Exact): boolean => isExcluding(rule) && distance.isZero();

const atExcluded = (stated: Label, given: Label): Label => phrase(
  `${stated.zh}，恰为目标数（不含本数），按差一步计，${given.zh}`, `${stated.en}, the target itself, which is not included: counts as one step, ${given.en}`);

function wholeSteps(steps: Exact, partial: Steps['partial']): Exact {
  return partial === 'linear' ? steps : partial === 'ceil' ? steps.ceil() : steps.floor();
}

function line(rule: Steps, value: Exact, target: Exact, distance: Exact, measured: Exact, points: Exact): Label {
  const stated = withUnit(value, rule.unit);
  const goal = withUnit(target, rule.unit);
  const given = pointsGiven(rule, points);
  if (rule.direction === 'perEvent' && target.isZero()) {
    const told = measured.isZero() ? noPoints(rule) : given;
    return phrase(`${stated.zh}，${told.zh}`, `${stated.en}, ${told.en}`);
  }
  if (isAtExcluded(rule, distance)) return atExcluded(stated, given);
  if (measured.isZero()) {
    const sign = isExcluding(rule) ? (rule.direction === 'shortfall' ? '>' : '<') : rule.direction === 'shortfall' ? '≥' : '≤';
    return phrase(`${stated.zh} ${sign} ${goal.zh}`, `${stated.en} ${sign} ${goal.en}`);
  }
  const by = distanceWords(rule, measured);
  const note = partialNote(rule, measured);
  return phrase(`${stated.zh}，比 ${goal.zh}${/[%\d]$/.test(goal.zh) ? ' ' : ''}${by.zh}，${given.zh}${note.zh}`,
    `${stated.en}, ${by.en} ${goal.en}, ${given.en}${note.en}`);
}

/** 少 1 次, 低 2 个百分点, 低 2.1%. */
function distanceWords(rule: Steps, measured: Exact): Label {
  const below = rule.direction === 'shortfall';
  if (rule.measuredIn === 'relative') {
    const digits = written(measured.toDecimalPlaces(4));
    return below ? phrase(`低 ${digits}%（相对值）`, `${digits}% (relative) below`) : phrase(`高 ${digits}%（相对值）`, `${digits}% (relative) above`);
  }
  const digits = written(measured);
  if (rule.unit?.zh === '%') {
    return below
      ? phrase(`低 ${digits} 个百分点`, `${digits} percentage points below`)
      : phrase(`高 ${digits} 个百分点`, `${digits} percentage points above`);
  }
  const distance = withUnit(measured, rule.unit);
  return below ? phrase(`少 ${distance.zh}`, `${digits} short of`) : phrase(`多 ${distance.zh}`, `${digits} more than`);
}

function pointsGiven(rule: Steps, points: Exact): Label {
  const digits = written(points);
  return rule.effect === 'deduct' ? phrase(`扣 ${digits} 分`, `minus ${digits}`) : phrase(`加 ${digits} 分`, `plus ${digits}`);
}

const noPoints = (rule: Steps): Label => (rule.effect === 'deduct' ? phrase('不扣分', 'nothing deducted') : phrase('不加分', 'nothing added'));

/** Said only where it matters: the form rarely says how a part of a step counts. */
function partialNote(rule: Steps, measured: Exact): Label {
  if (isExcluding(rule) && measured.lt(rule.per)) return phrase('（不含目标数本身，至少按一步计）', ' (the target is not included: one step at least)');
  if (measured.mod(rule.per).isZero()) return phrase('', '');
  if (rule.partial === 'ceil') return phrase('（不足一步按一步计）', ' (part of a step counts as one)');
  if (rule.partial === 'floor') return phrase('（不足一步不计）', ' (part of a step does not count)');
  return phrase('（不足一步按比例计）', ' (part of a step in proportion)');
}
