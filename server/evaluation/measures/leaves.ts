import { isLeaf, operandsOf, type Measure } from '@fenghuo/shared/evaluation/measure';
import { keyOfLeaf, remembered, type Leaf, type Question } from '../evidence/evidence.js';

/** The leaves of a tree with the year each is asked for, in the order of reading, each once. The same objects at every call. */
export function leavesOf(tree: Measure, year: number): readonly Leaf[] {
  const years = yearsOf(tree);
  const known = years.get(year) ?? unique(collect(tree, year));
  years.set(year, known);
  return known;
}

const yearsOf = remembered<Measure, Map<number, readonly Leaf[]>>(() => new Map());

function collect(tree: Measure, year: number): readonly Leaf[] {
  if (isLeaf(tree)) return [{ ...tree, year }];
  if (tree.op === 'change') return [...collect(tree.of, year), ...collect(tree.of, year - 1)];
  return operandsOf(tree).flatMap((operand) => collect(operand, year));
}

export function unique(leaves: readonly Leaf[]): readonly Leaf[] {
  return [...new Map(leaves.map((leaf) => [keyOfLeaf(leaf), leaf])).values()];
}

/** Leaves of one dataset after another, datasets in the order of first use. */
export function byDataset(leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf[]> {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const group = groups.get(leaf.dataset);
    if (group) group.push(leaf);
    else groups.set(leaf.dataset, [leaf]);
  }
  return groups;
}

/** The value of one leaf. */
export const leafQuestion = remembered((leaf: Leaf): Question => ({ leaves: [leaf], value: leaf }));

/** How many records the dataset of a leaf has in its year at all. */
export const anyRecord = remembered(({ dataset, period, year }: Leaf): Question =>
  leafQuestion({ op: 'count', dataset, period, year, about: {}, where: {}, admissible: [] }));

/** One question for each dataset: the records that any of its leaves counts. */
export const recordQuestions = remembered((leaves: readonly Leaf[]): readonly Question[] => [...byDataset(leaves).values()].map((group) =>
  (group.length === 1 ? leafQuestion(group[0]!) : { leaves: group, value: null })));
