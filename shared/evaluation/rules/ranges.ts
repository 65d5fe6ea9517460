import type { Label } from '../../label.js';
import {
  about, awardPoints, inputOf, missing, onNumber, operandOf, phrase, scored, undecided, unmeasurable, withUnit, type Account, type Sheet,
} from '../account.js';
import type { Award, Bands, Grades, Proportion, Rule } from '../rule.js';
import { Exact, written } from '../schemas.js';
import type { Range } from './range-flaws.js';

/** Applies a rule that stands inside another. */
export type Apply = (rule: Rule, sheet: Sheet) => Account;

/** The points or the rule of a range or a grade, after the line that says which it is. */
function consequence(of: { award?: Award | undefined; rule?: Rule | undefined }, line: Label, sheet: Sheet, apply: Apply): Account {
  if (!of.rule) return scored(awardPoints(of.award ?? 'none', sheet.weight), line);
  const inner = apply(of.rule, sheet);
  return { ...inner, account: phrase(`${line.zh}：${inner.account.zh}`, `${line.en}: ${inner.account.en}`) };
}

/** The points of the range that holds the value. */
export function scoreBands(rule: Bands, sheet: Sheet, apply: Apply): Account {
  return onNumber(sheet, rule.input, (value) => {
    const band = rule.bands.find((one) => inBand(one, value));
    const stated = about(rule.subject, withUnit(value, rule.unit));
    if (!band) return undecided(phrase(`${stated.zh} 不在任何区间，须人工判定`, `${stated.en} lies in no range and has to be judged`));
    const range = rangeWords(band, rule.unit);
    return consequence(band, phrase(`${stated.zh}，属 ${range}`, `${stated.en}, in ${range}`), sheet, apply);
  });
}

export function inBand(band: Range, value: Exact): boolean {
  const above = band.from === undefined || (band.fromIncluded ? value.gte(band.from) : value.gt(band.from));
  const below = band.to === undefined || (band.toIncluded ? value.lte(band.to) : value.lt(band.to));
  return above && below;
}

/** [80%, 90%): a square bracket includes its end. The same in both languages. */
function rangeWords(band: Bands['bands'][number], unit: Label | undefined): string {
  const sign = unit?.zh === '%' ? '%' : '';
  const from = band.from === undefined ? '(−∞' : `${band.fromIncluded ? '[' : '('}${band.from}${sign}`;
  const to = band.to === undefined ? '+∞)' : `${band.to}${sign}${band.toIncluded ? ']' : ')'}`;
  return `${from}, ${to}`;
}

/** The points of a word given from outside, or by a person. */
export function scoreGrades(rule: Grades, sheet: Sheet, apply: Apply): Account {
  const input = inputOf(sheet, rule.input);
  if (!input || input.value === null) return rule.judged ? toBeGraded(rule) : missing(input);
  const grade = Object.hasOwn(rule.grades, input.value) ? rule.grades[input.value] : undefined;
  if (!grade) return undecided(phrase(`“${input.value}”不在等次之列，须人工判定`, `"${input.value}" is none of the grades and has to be judged`));
  const line = rule.judged ? phrase(`评定为“${grade.label.zh}”`, `judged "${grade.label.en}"`)
    : phrase(`${grade.label.zh}等次`, `grade: ${grade.label.en}`);
  return consequence(grade, about(rule.subject, line), sheet, apply);
}

function toBeGraded(rule: Grades): Account {
  const words = Object.values(rule.grades).map((grade) => grade.label);
  return undecided(phrase(`须人工评定为${words.map((word) => word.zh).join('、')}之一，并写明理由和依据`,
    `To be judged one of ${words.map((word) => word.en).join(', ')}, with reason and document`));
}

/** The share of the weight that the value reaches of its target. */
export function scoreProportion(rule: Proportion, sheet: Sheet): Account {
  return onNumber(sheet, rule.input, (value) => {
    const operand = operandOf(sheet, rule.target);
    if ('open' in operand) return operand.open;
    const target = operand.number;
    if (target.isNegative() && !target.isZero()) {
      return undecided(phrase(`目标值 ${written(target)} 为负，不能按比例计分，须改用阶梯规则`,
        `The target ${written(target)} is negative: no proportion; a rule of steps is needed`));
    }
    const stated = about(rule.subject, withUnit(value, rule.unit));
    const goal = withUnit(target, rule.unit);
    const share = shareOf(rule.direction, value, target);
    if (!share) return unmeasurable(phrase('目标值为零，无法按比例计分', 'The target is zero: no proportion, no score'));
    const reached = phrase(`${stated.zh}，目标 ${goal.zh}，完成比例 ${percent(share)}`,
      `${stated.en} of target ${goal.en}, proportion ${percent(share)}`);
    return scored(Exact.max(0, Exact.min(sheet.weight.times(share), awardPoints(rule.cap, sheet.weight))), reached);
  });
}

function shareOf(direction: Proportion['direction'], value: Exact, target: Exact): Exact | null {
  const one = new Exact(1);
  if (direction === 'towards') return target.isZero() ? null : value.div(target);
  if (direction === 'below') return value.lte(target) ? one : target.div(value);
  if (value.eq(target)) return one;
  const larger = Exact.max(value, target);
  return larger.lte(0) || value.isNegative() ? new Exact(0) : Exact.min(value, target).div(larger);
}

const percent = (share: Exact): string => `${written(share.times(100).toDecimalPlaces(2))}%`;
