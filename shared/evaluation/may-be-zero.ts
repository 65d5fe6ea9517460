import type { Measure } from './measure.js';
import { Exact } from './schemas.js';

/** Whether a measure can come out as zero. Records may always be none; a constant is what it is. */
export function mayBeZero(tree: Measure): boolean {
  const known = constantOf(tree);
  if (known) return known.isZero();
  switch (tree.op) {
    case 'add': return !tree.of.every(neverNegative) || tree.of.every(mayBeZero);
    case 'multiply': return tree.of.some(mayBeZero);
    case 'ratio': return mayBeZero(tree.numerator);
    default: return true;
  }
}

/** The value of what names no records; null of everything else, and of what cannot be computed. */
function constantOf(tree: Measure): Exact | null {
  switch (tree.op) {
    case 'constant': return new Exact(tree.value);
    case 'add': case 'subtract': case 'multiply': {
      const values = tree.of.map(constantOf);
      if (values.some((value) => value === null)) return null;
      return (values as Exact[]).reduce((left, right) => (
        tree.op === 'add' ? left.plus(right) : tree.op === 'subtract' ? left.minus(right) : left.times(right)));
    }
    default: return null;
  }
}

function neverNegative(tree: Measure): boolean {
  switch (tree.op) {
    case 'count': case 'exists': case 'countDistinct': return true;
    case 'constant': return !new Exact(tree.value).isNegative();
    case 'add': case 'multiply': return tree.of.every(neverNegative);
    case 'ratio': return neverNegative(tree.numerator) && neverNegative(tree.denominator);
    default: return false;
  }
}
