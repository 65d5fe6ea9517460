import { isLeaf, operandsOf, type Combination, type LeafMeasure, type Measure } from '@fenghuo/shared/evaluation/measure';
import type { DatasetVocabulary, Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';

export type Op = Measure['op'];
export type LeafOp = LeafMeasure['op'];

export const leafOps = ['count', 'sum', 'countDistinct', 'latest', 'exists'] as const satisfies readonly LeafOp[];
export const combiningOps = ['ratio', 'add', 'subtract', 'multiply', 'change'] as const satisfies readonly Op[];

export const isLeafOp = (op: Op): op is LeafOp => (leafOps as readonly Op[]).includes(op);

/** A measure over records that nothing has been chosen for yet: its flaws say what to choose. */
export const emptyLeaf: LeafMeasure = { op: 'count', dataset: '', period: '', about: {}, where: {}, admissible: [] };

/** The same node with another operation, keeping everything that still has a place in it. */
export function withOp(tree: Measure, op: Op): Measure {
  if (tree.op === op) return tree;
  const name = tree.label ? { label: tree.label } : {};
  if (isLeafOp(op)) return { ...withLeafOp(firstLeaf(tree) ?? emptyLeaf, op), ...name };
  if (op === 'constant') return { op, value: '1', description: { zh: '', en: '' }, ...name };
  const operands = tree.op === 'constant' || isLeaf(tree) ? [tree] : operandsOf(tree);
  const [first = emptyLeaf, second] = operands.map((one) => (operands.length === 1 && one === tree ? nameless(one) : one));
  switch (op) {
    case 'ratio': return { op, numerator: first, denominator: second ?? beside(first), as: 'percent', ...name };
    case 'change': return { op, of: first, as: 'percent', ...name };
    case 'add': case 'subtract': case 'multiply': return { op, of: operands.length > 1 ? [...operands] : [first, beside(first)], ...name };
  }
}

function withLeafOp(leaf: LeafMeasure, op: LeafOp): LeafMeasure {
  const { dataset, period, about, where, admissible } = leaf;
  const name = leaf.label ? { label: leaf.label } : {};
  const base = { dataset, period, about, where, admissible, ...name };
  switch (op) {
    case 'count': case 'exists': return { op, ...base };
    case 'sum': return { op, ...base, quantity: '' };
    case 'countDistinct': case 'latest': return { op, ...base, dimension: 'dimension' in leaf ? leaf.dimension : '' };
  }
}

/** What usually stands beside a figure: the same records without the conditions that tell the good ones apart. */
export function beside(tree: Measure): Measure {
  return isLeaf(tree) && tree.dataset !== '' ? { ...nameless(tree) as LeafMeasure, where: {}, admissible: [] } : emptyLeaf;
}

/** Whether two measures are about the same records, whatever they are called and whichever of them count. */
export function asksAlike(one: Measure, other: Measure): boolean {
  if (!isLeaf(one) || !isLeaf(other)) return JSON.stringify(nameless(one)) === JSON.stringify(nameless(other));
  const subject = ({ dataset, period, about }: LeafMeasure) => JSON.stringify([dataset, period, about]);
  return subject(one) === subject(other);
}

function nameless(tree: Measure): Measure {
  const { label: _, ...rest } = tree;
  return rest;
}

function firstLeaf(tree: Measure): LeafMeasure | null {
  if (isLeaf(tree)) return tree;
  for (const operand of operandsOf(tree)) {
    const found = firstLeaf(operand);
    if (found) return found;
  }
  return null;
}

/** Another dataset: what the new one does not know goes, and what can only be one thing is chosen. */
export function withDataset(leaf: LeafMeasure, name: string, dataset: DatasetVocabulary): LeafMeasure {
  const known = (conditions: LeafMeasure['where']) => Object.fromEntries(Object.entries(conditions).filter(([dimension]) => dimension in dataset.dimensions));
  const [onlyQuantity, ...moreQuantities] = Object.keys(dataset.quantities);
  return {
    ...leaf, dataset: name, period: Object.hasOwn(dataset.dates, leaf.period) ? leaf.period : Object.keys(dataset.dates)[0] ?? '',
    about: known(leaf.about), where: known(leaf.where), admissible: leaf.admissible.filter((one) => one in dataset.admissibility),
    ...('quantity' in leaf && !(leaf.quantity in dataset.quantities) ? { quantity: onlyQuantity && moreQuantities.length === 0 ? onlyQuantity : '' } : {}),
    ...('dimension' in leaf && !(leaf.dimension in dataset.dimensions) ? { dimension: '' } : {}),
  };
}

/** The operands of a sum, difference or product with one taken away; the last one left takes the place of the whole. */
export function withoutOperand(tree: Combination, index: number): Measure {
  const of = tree.of.filter((_, place) => place !== index);
  return of.length > 1 ? { ...tree, of } : of[0]!;
}

/** Whether a measure asks for anything at all. */
export const isBlank = (tree: Measure, vocabulary: Vocabulary): boolean => isLeaf(tree) && !Object.hasOwn(vocabulary, tree.dataset);
