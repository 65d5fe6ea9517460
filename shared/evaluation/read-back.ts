import type { Label } from '../label.js';
import { dimensionConditions, isLeaf, operandsOf, type LeafMeasure, type Measure, type WhereCondition } from './measure.js';
import { unitOf, type DatasetVocabulary, type Vocabulary } from './vocabulary.js';

/**
 * The measure in plain words, filters included, so that a reader can judge whether it is the right one: a formula of the names its parts
 * have, then what each name stands for.
 */
export function readBack(tree: Measure, vocabulary: Vocabulary): Label {
  if (isLeaf(tree)) return readLeaf(tree, vocabulary);
  const formula = formulaOf(tree, vocabulary);
  const named = namedBelow(tree).map((part) => {
    const said = isLeaf(part) ? readLeaf(part, vocabulary) : formulaOf(part, vocabulary);
    return { zh: `“${part.label!.zh}”即${said.zh}`, en: `"${part.label!.en}" is: ${said.en}` };
  });
  const head = tree.label ? { zh: `${tree.label.zh} = `, en: `${tree.label.en} = ` } : { zh: '', en: '' };
  return {
    zh: [`${head.zh}${formula.zh}`, ...(named.length > 0 ? [`其中：${named.map((one) => one.zh).join('；')}`] : [])].join('。'),
    en: [`${head.en}${formula.en}`, ...named.map((one) => one.en)].join('. '),
  };
}

/** What a node is reckoned from, its parts by their names. */
function formulaOf(tree: Measure, vocabulary: Vocabulary): Label {
  switch (tree.op) {
    case 'constant': return { zh: `${tree.value}${inBrackets(tree.description.zh, '（', '）')}`, en: `${tree.value}${inBrackets(tree.description.en, ' (', ')')}` };
    case 'add': return join(tree.of, ' ＋ ', ' + ', vocabulary);
    case 'subtract': return join(tree.of, ' － ', ' − ', vocabulary);
    case 'multiply': return join(tree.of, ' × ', ' × ', vocabulary);
    case 'ratio': {
      const over = join([tree.numerator, tree.denominator], ' ÷ ', ' ÷ ', vocabulary);
      return tree.as === 'percent' ? { zh: `${over.zh} × 100%`, en: `${over.en} × 100%` } : over;
    }
    case 'change': {
      const of = operand(tree.of, vocabulary);
      return {
        zh: `（本年${of.zh} － 上年${of.zh}）÷ 上年${of.zh}${tree.as === 'percent' ? ' × 100%' : ''}`,
        en: `change on the year before of ${of.en}, of the year before${tree.as === 'percent' ? ' × 100%' : ''}`,
      };
    }
    default: return readLeaf(tree, vocabulary);
  }
}

function join(of: readonly Measure[], zh: string, en: string, vocabulary: Vocabulary): Label {
  const read = of.map((one) => operand(one, vocabulary));
  return { zh: read.map((one) => one.zh).join(zh), en: read.map((one) => one.en).join(en) };
}

/** A part of a formula: its name, a number as it is, anything else in brackets. */
function operand(tree: Measure, vocabulary: Vocabulary): Label {
  if (tree.label) return tree.label;
  const said = formulaOf(tree, vocabulary);
  return tree.op === 'constant' ? said : { zh: `（${said.zh}）`, en: `(${said.en})` };
}

/** The parts that go by a name, each name once; a constant says by itself what it is. */
function namedBelow(tree: Measure): readonly Measure[] {
  const found = operandsOf(tree).flatMap((part) => [...(part.label && part.op !== 'constant' ? [part] : []), ...namedBelow(part)]);
  return found.filter((one, index) => found.findIndex((other) => other.label!.zh === one.label!.zh) === index);
}

const inBrackets = (text: string, open: string, close: string): string => (text.trim() === '' ? '' : `${open}${text}${close}`);

function readLeaf(leaf: LeafMeasure, vocabulary: Vocabulary): Label {
  const dataset = vocabulary[leaf.dataset];
  if (!dataset) return leaf.dataset === '' ? { zh: '待选记录', en: 'records not chosen yet' } : { zh: leaf.dataset, en: leaf.dataset };
  const date = dataset.dates[leaf.period]?.label ?? plain(leaf.period);
  const asked = question(leaf, dataset, vocabulary);
  const conditions = [
    { zh: `${date.zh}在评价年度内`, en: `"${date.en}" in the evaluated year` },
    ...dimensionConditions(leaf).map(([name, condition]) => readCondition(dataset, name, condition)),
    ...leaf.admissible.map((name) => dataset.admissibility[name]?.label ?? plain(name)),
  ];
  return {
    zh: `${asked.zh}：${conditions.map((one) => one.zh).join('，')}`,
    en: `${asked.en}: ${conditions.map((one) => one.en).join(', ')}`,
  };
}

function question(leaf: LeafMeasure, dataset: DatasetVocabulary, vocabulary: Vocabulary): Label {
  const { zh, en } = dataset.label;
  switch (leaf.op) {
    case 'count': return { zh: `“${zh}”记录数`, en: `Number of records "${en}"` };
    case 'exists': return { zh: `有无“${zh}”记录`, en: `Whether there is a record "${en}"` };
    case 'sum': {
      const quantity = dataset.quantities[leaf.quantity]?.label ?? plain(leaf.quantity);
      const unit = unitOf(leaf, vocabulary);
      return {
        zh: `“${zh}”${quantity.zh}合计${unit ? `（${unit.zh}）` : ''}`,
        en: `Sum of ${lower(quantity.en)}${unit ? ` (${unit.en})` : ''} of "${en}"`,
      };
    }
    case 'countDistinct': {
      const dimension = dataset.dimensions[leaf.dimension]?.label ?? plain(leaf.dimension);
      return { zh: `“${zh}”不重复的${dimension.zh}数`, en: `Number of different values of ${lower(dimension.en)} of "${en}"` };
    }
    case 'latest': {
      const dimension = dataset.dimensions[leaf.dimension]?.label ?? plain(leaf.dimension);
      return { zh: `最近一条“${zh}”的${dimension.zh}`, en: `${dimension.en} of the latest record "${en}"` };
    }
  }
}

/** One condition in words; also the reason of a record that fails only this one. */
export function readCondition(dataset: DatasetVocabulary, name: string, condition: WhereCondition): Label {
  const dimension = dataset.dimensions[name]?.label ?? plain(name);
  if ('present' in condition) {
    return condition.present
      ? { zh: `已填${dimension.zh}`, en: `${lower(dimension.en)} stated` }
      : { zh: `未填${dimension.zh}`, en: `${lower(dimension.en)} not stated` };
  }
  const words = (values: readonly string[]) => values.map((value) => dataset.dimensions[name]?.options?.[value] ?? plain(value));
  const listed = 'in' in condition ? words(condition.in) : words(condition.notIn);
  const zh = listed.map((word) => word.zh).join('、') || '（待选）';
  const en = listed.map((word) => lower(word.en)).join(' or ') || '(not chosen yet)';
  return 'in' in condition
    ? { zh: `${dimension.zh}为${zh}`, en: `${lower(dimension.en)} is ${en}` }
    : { zh: `${dimension.zh}不为${zh}`, en: `${lower(dimension.en)} is not ${en}` };
}

const plain = (text: string): Label => ({ zh: text, en: text });
/** English labels begin with a capital; inside a sentence they do not. */
const lower = (text: string): string => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
