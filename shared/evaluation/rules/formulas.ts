import { awardPoints, inputOf, missing, notANumber, numberOf, phrase, scored, undecided, type Account, type Sheet } from '../account.js';
import { formulaInputs, type Formula, type FormulaRule } from '../formula.js';
import type { Award, Judgement } from '../rule.js';
import { Exact, written } from '../schemas.js';

/** A formula over inputs and weight. A division by zero is "nothing to measure". */
export function scoreFormula(rule: FormulaRule, sheet: Sheet): Account {
  const unknown = formulaInputs(rule.expression).find((name) => numberOf(sheet, name) === null);
  if (unknown !== undefined) {
    const input = inputOf(sheet, unknown);
    return input && input.value !== null ? notANumber(input.value) : missing(input, rule.names?.[unknown] ?? phrase(unknown, unknown));
  }
  const points = compute(rule.expression, sheet);
  if (!points) return missing({ state: 'nothing-to-measure', value: null });
  const digits = written(points.toDecimalPlaces(6));
  return scored(points, phrase(`${rule.reading.zh} = ${digits}`, `${rule.reading.en} = ${digits}`));
}

/** Null when something is divided by zero. */
function compute(tree: Formula, sheet: Sheet): Exact | null {
  switch (tree.op) {
    case 'weight': return sheet.weight;
    case 'constant': return new Exact(tree.value);
    case 'input': return numberOf(sheet, tree.name);
    default: {
      const operands = tree.of.map((operand) => compute(operand, sheet));
      return operands.slice(1).reduce((left, right) => apply(tree.op, left, right), operands[0] ?? null);
    }
  }
}

function apply(op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max', left: Exact | null, right: Exact | null): Exact | null {
  if (!left || !right) return null;
  switch (op) {
    case 'add': return left.plus(right);
    case 'subtract': return left.minus(right);
    case 'multiply': return left.times(right);
    case 'divide': return right.isZero() ? null : left.div(right);
    case 'min': return Exact.min(left, right);
    case 'max': return Exact.max(left, right);
  }
}

/** Points that a person gave within the range, or took off; without them the row waits for that person. */
export function scoreJudgement(rule: Judgement, sheet: Sheet): Account {
  const [from, to] = ends(rule, sheet.weight);
  const range = `${written(from)}–${written(to)}`;
  const given = numberOf(sheet, rule.input);
  const off = rule.gives === 'deduction';
  if (!given) {
    return undecided(off
      ? phrase(`须在 ${range} 分内人工酌定扣分，并写明理由和依据`, `Points off to be judged within ${range}, with reason and document`)
      : phrase(`须在 ${range} 分内人工评定，并写明理由和依据`, `To be judged within ${range} points, with reason and document`));
  }
  if (given.lt(from) || given.gt(to)) {
    return undecided(phrase(`评定 ${written(given)} 分超出 ${range} 分，须重新评定`,
      `${written(given)} lies outside ${range} and has to be judged again`));
  }
  if (off) {
    return scored(sheet.weight.minus(given), phrase(`在 ${range} 分内人工酌定，扣 ${written(given)} 分`,
      `Judged within ${range} points, minus ${written(given)}`));
  }
  const level = rule.levels.find((one) => within(given, ends(one, sheet.weight)));
  const named = level ? phrase(`，属“${level.label.zh}”`, `, "${level.label.en}"`) : phrase('', '');
  return scored(given, phrase(`在 ${range} 分内人工评定${named.zh}`, `Judged within ${range} points${named.en}`));
}

/** The form may write a range either way round: 80–100, 100–80. */
function ends(range: { from: Award; to: Award }, weight: Exact): readonly [Exact, Exact] {
  const [one, other] = [awardPoints(range.from, weight), awardPoints(range.to, weight)];
  return one.lte(other) ? [one, other] : [other, one];
}

const within = (value: Exact, [from, to]: readonly [Exact, Exact]): boolean => value.gte(from) && value.lte(to);
