import type { Label } from '../label.js';
import { flaw, type MeasureFlaw, type Path } from './measure-flaw.js';
import { leafFlaws } from './leaf-checks.js';
import { isLeaf, operandsOf, type Change, type Combination, type Constant, type Measure, type Ratio } from './measure.js';
import { dimensionOf, sameReckoning, unitWord } from './measure-units.js';
import { mayBeZero } from './may-be-zero.js';
import { readBack } from './read-back.js';
import { own, type Vocabulary } from './vocabulary.js';

export type { MeasureFlaw } from './measure-flaw.js';

/** What a measure is for: what is scored must not rest on income from fines, what is only told may. */
export type Purpose = 'scored' | 'told';

/**
 * Everything that keeps a measure from being used, each at its node with a sentence that says what to do: unknown names, units that cannot be
 * added, sums across units, words in arithmetic, a division by zero that nobody has decided about, quantities that must not be scored. Empty
 * when it can be adopted.
 */
export function measureFlaws(tree: Measure, vocabulary: Vocabulary, purpose: Purpose = 'scored', path: Path = []): readonly MeasureFlaw[] {
  if (isLeaf(tree)) return leafFlaws(tree, vocabulary, purpose, path);
  if (tree.op === 'constant') return constantFlaws(tree, path);
  const below = operandPaths(tree, path);
  return [
    ...operandsOf(tree).flatMap((operand, index) => measureFlaws(operand, vocabulary, purpose, below[index])),
    ...wordFlaws(tree, vocabulary, below),
    ...unitFlaws(tree, vocabulary, path),
    ...zeroFlaws(tree, vocabulary, path),
  ];
}

/** Flaws with which a figure still means what it says: only its use, or what is shown at zero, is open. */
const harmless: readonly MeasureFlaw['code'][] = ['zero-undecided', 'ratio-across-units', 'unscorable', 'description-missing'];

/** Whether a measure with these flaws can be worked out at all. */
export const isComputable = (flaws: readonly MeasureFlaw[]): boolean => flaws.every(({ code }) => harmless.includes(code));

/** Where the operands of a node stand, in the order of `operandsOf`. */
export function operandPaths(tree: Measure, path: Path): readonly Path[] {
  switch (tree.op) {
    case 'ratio': return [[...path, 'numerator'], [...path, 'denominator']];
    case 'change': return [[...path, 'of']];
    case 'add': case 'subtract': case 'multiply': return tree.of.map((_, index) => [...path, 'of', index]);
    default: return [];
  }
}

function constantFlaws({ description }: Constant, path: Path): readonly MeasureFlaw[] {
  return description.zh.trim() === '' ? [flaw('description-missing', [...path, 'description'], {
    zh: '请说明这个常数的含义和来源，如“年度计划检查家数（县政府〔2020〕3 号）”。',
    en: 'Say what this constant is and where it comes from, such as "inspections planned for the year (county document 3 of 2020)".',
  })] : [];
}

/** The newest grade is a word: nothing can be reckoned with it. */
function wordFlaws(tree: Measure, vocabulary: Vocabulary, below: readonly Path[]): readonly MeasureFlaw[] {
  return operandsOf(tree).flatMap((operand, index) => (operand.op === 'latest' && dimensionOf(operand, vocabulary).kind === 'word'
    ? [flaw('word-in-arithmetic', below[index]!, {
      zh: `“${nameOf(operand, vocabulary).zh}”是文字，不能参加运算。请改为统计记录数或合计数量。`,
      en: `"${nameOf(operand, vocabulary).en}" is a word and cannot be reckoned with. Count records or add up a quantity instead.`,
    })] : []));
}

function unitFlaws(tree: Measure, vocabulary: Vocabulary, path: Path): readonly MeasureFlaw[] {
  if (tree.op === 'add' || tree.op === 'subtract') return addedUnits(tree, vocabulary, path);
  if (tree.op !== 'ratio' || tree.as !== 'percent' || tree.acrossUnits) return [];
  const [above, below] = [dimensionOf(tree.numerator, vocabulary), dimensionOf(tree.denominator, vocabulary)];
  if (sameReckoning(above, below) || above.kind === 'word' || below.kind === 'word') return [];
  return [flaw('ratio-across-units', path, {
    zh: `分子以“${unitWord(above).zh}”计，分母以“${unitWord(below).zh}”计，相除不是百分比。请改为“倍数”，或确认单位不同仍按百分比计。`,
    en: `The numerator is in ${unitWord(above).en}, the denominator in ${unitWord(below).en}: their quotient is no percentage. `
      + 'Make it a plain quotient, or confirm that it is meant across units.',
  })];
}

function addedUnits(tree: Combination, vocabulary: Vocabulary, path: Path): readonly MeasureFlaw[] {
  const units = tree.of.map((operand) => dimensionOf(operand, vocabulary)).filter(({ kind }) => kind !== 'word');
  const first = units.find(({ kind }) => kind !== 'plain' && kind !== 'unknown');
  const other = first && units.find((unit) => !sameReckoning(first, unit));
  if (!other) return [];
  const [one, two] = [unitWord(first), unitWord(other)];
  return [flaw('units-differ', path, {
    zh: `单位不同，不能${tree.op === 'add' ? '相加' : '相减'}：${one.zh}与${two.zh}。请只合并同一单位的指标，或改用比率。`,
    en: `${one.en} and ${two.en} cannot be ${tree.op === 'add' ? 'added' : 'subtracted'}. Combine figures of one unit, or make it a ratio.`,
  })];
}

function zeroFlaws(tree: Measure, vocabulary: Vocabulary, path: Path): readonly MeasureFlaw[] {
  const divisor = divisorOf(tree);
  if (!divisor || !mayBeZero(divisor) || (isLeaf(divisor) && !own(vocabulary, divisor.dataset))) return [];
  if (divisor.op === 'constant') {
    return [flaw('divided-by-zero', [...path, 'denominator'], {
      zh: '分母是常数 0，无法计算。请填写不为 0 的数。', en: 'The denominator is the constant 0. Enter a number other than 0.',
    })];
  }
  if ((tree as Ratio | Change).whenZero) return [];
  const name = nameOf(divisor, vocabulary);
  return [flaw('zero-undecided', [...path, 'whenZero'], tree.op === 'change' ? {
    zh: `上年的“${name.zh}”可能为零。请选择为零时怎样显示：“无可计量”或“暂无依据”。`,
    en: `"${name.en}" of the year before may be zero. Choose what is shown then: nothing to measure, or no evidence yet.`,
  } : {
    zh: `分母“${name.zh}”可能为零。请选择为零时怎样显示：“无可计量”或“暂无依据”。`,
    en: `The denominator "${name.en}" may be zero. Choose what is shown then: nothing to measure, or no evidence yet.`,
  })];
}

const divisorOf = (tree: Measure): Measure | null => (tree.op === 'ratio' ? tree.denominator : tree.op === 'change' ? tree.of : null);

const nameOf = (tree: Measure, vocabulary: Vocabulary): Label => tree.label ?? readBack(tree, vocabulary);
