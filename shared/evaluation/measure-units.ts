import type { Label } from '../label.js';
import { isLeaf, type Measure } from './measure.js';
import { unitOf, type Vocabulary } from './vocabulary.js';

/**
 * What a value is reckoned in. `plain` is a number that takes the unit of what stands beside it (a constant, a number of different values,
 * 1 or 0 for yes or no); `compound` is what a product or quotient of different units gives.
 */
export type Dimensioned =
  | { readonly kind: 'unit' | 'compound'; readonly unit: Label }
  | { readonly kind: 'percent' | 'plain' | 'word' | 'unknown' };

/** What a measure is reckoned in. `unknown` where it names what the datasets do not know: that is a flaw of its own. */
export function dimensionOf(tree: Measure, vocabulary: Vocabulary): Dimensioned {
  switch (tree.op) {
    case 'constant': case 'exists': case 'countDistinct': return { kind: 'plain' };
    case 'add': case 'subtract': return firstReckoned(tree.of.map((one) => dimensionOf(one, vocabulary)));
    case 'multiply': return tree.of.map((one) => dimensionOf(one, vocabulary)).reduce((left, right) => combined(left, right, '·'));
    case 'ratio': {
      if (tree.as === 'percent') return { kind: 'percent' };
      const [above, below] = [dimensionOf(tree.numerator, vocabulary), dimensionOf(tree.denominator, vocabulary)];
      return sameReckoning(above, below) && below.kind !== 'plain' ? { kind: 'plain' } : combined(above, below, '/');
    }
    case 'change': return tree.as === 'percent' ? { kind: 'percent' } : { kind: 'plain' };
    default: return leafDimension(tree, vocabulary);
  }
}

function leafDimension(tree: Measure, vocabulary: Vocabulary): Dimensioned {
  const unit = unitOf(tree, vocabulary);
  if (unit) return unit.zh === '%' ? { kind: 'percent' } : { kind: 'unit', unit };
  return { kind: isLeaf(tree) && tree.op === 'latest' ? 'word' : 'unknown' };
}

const firstReckoned = (of: readonly Dimensioned[]): Dimensioned => of.find(({ kind }) => kind !== 'plain') ?? { kind: 'plain' };

/** Two values can be added, and their quotient is a share. */
export function sameReckoning(left: Dimensioned, right: Dimensioned): boolean {
  if (left.kind === 'plain' || right.kind === 'plain' || left.kind === 'unknown' || right.kind === 'unknown') return true;
  return left.kind === right.kind && unitWord(left).zh === unitWord(right).zh;
}

function combined(left: Dimensioned, right: Dimensioned, sign: '·' | '/'): Dimensioned {
  if (left.kind === 'unknown' || right.kind === 'unknown') return { kind: 'unknown' };
  const factor = (one: Dimensioned) => one.kind === 'plain' || one.kind === 'percent';
  if (factor(right)) return sign === '·' && left.kind === 'percent' ? right : left;
  if (factor(left) && sign === '·') return right;
  const [above, below] = [unitWord(left), unitWord(right)];
  return { kind: 'compound', unit: { zh: `${above.zh}${sign}${below.zh}`, en: `${above.en}${sign}${below.en}` } };
}

/** The word of a unit, for a sentence. */
export function unitWord(of: Dimensioned): Label {
  switch (of.kind) {
    case 'unit': case 'compound': return of.unit;
    case 'percent': return { zh: '%', en: '%' };
    case 'plain': return { zh: '1', en: '1' };
    case 'word': return { zh: '文字', en: 'a word' };
    case 'unknown': return { zh: '？', en: '?' };
  }
}
