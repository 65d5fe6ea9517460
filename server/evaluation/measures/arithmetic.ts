import type { RuleInput } from '@fenghuo/shared/evaluation/account';
import { isLeaf, type Change, type LeafMeasure, type Measure, type Ratio } from '@fenghuo/shared/evaluation/measure';
import { Exact, rounded, written } from '@fenghuo/shared/evaluation/schemas';

/** The value of a leaf in a year: digits, a word, `true` or `false`; null where no record gives one. */
export type LeafValue = (leaf: LeafMeasure, year: number) => string | null;

/** Why there is no number. */
type Absent = 'no-evidence' | 'nothing-to-measure';

/** Evaluates a tree for a year. A quotient is rounded once, at the end, to `places` decimals. */
export function evaluate(tree: Measure, year: number, valueOf: LeafValue, places: number): RuleInput {
  if (isLeaf(tree)) {
    const value = valueOf(tree, year);
    return value === null ? { state: 'no-evidence', value: null } : { state: 'measured', value };
  }
  const result = compute(tree, year, valueOf);
  if (typeof result === 'string') return { state: result, value: null };
  return { state: 'measured', value: written(rounded(result, places)) };
}

function compute(tree: Measure, year: number, valueOf: LeafValue): Exact | Absent {
  switch (tree.op) {
    case 'constant': return new Exact(tree.value);
    case 'add': return fold(tree.of, year, valueOf, (left, right) => left.plus(right));
    case 'subtract': return fold(tree.of, year, valueOf, (left, right) => left.minus(right));
    case 'multiply': return fold(tree.of, year, valueOf, (left, right) => left.times(right));
    case 'ratio': return quotient(compute(tree.numerator, year, valueOf), compute(tree.denominator, year, valueOf), tree);
    case 'change': {
      const now = compute(tree.of, year, valueOf);
      const before = compute(tree.of, year - 1, valueOf);
      return typeof now === 'string' || typeof before === 'string'
        ? quotient(now, before, tree) : quotient(now.minus(before), before, tree);
    }
    default: return number(valueOf(tree, year));
  }
}

function fold(of: readonly Measure[], year: number, valueOf: LeafValue, apply: (left: Exact, right: Exact) => Exact): Exact | Absent {
  return of.map((operand) => compute(operand, year, valueOf))
    .reduce((left, right) => (typeof left === 'string' ? left : typeof right === 'string' ? right : apply(left, right)));
}

function quotient(numerator: Exact | Absent, denominator: Exact | Absent, { as, whenZero }: Ratio | Change): Exact | Absent {
  if (typeof numerator === 'string') return numerator;
  if (typeof denominator === 'string') return denominator;
  if (denominator.isZero()) return whenZero ?? 'nothing-to-measure';
  const plain = numerator.div(denominator);
  return as === 'percent' ? plain.times(100) : plain;
}

function number(value: string | null): Exact | Absent {
  if (value === null) return 'no-evidence';
  if (value === 'true' || value === 'false') return new Exact(value === 'true' ? 1 : 0);
  return new Exact(value);
}
