import { isLeaf, operandsOf, type Measure } from '@fenghuo/shared/evaluation/measure';
import { keyOfLeaf, type Leaf, type Question } from '../evidence/evidence.js';

/** The leaves of a tree with the year each is asked for, in the order of reading, each once. */
export function leavesOf(tree: Measure, year: number): readonly Leaf[] {
  return unique(collect(tree, year));
}

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
  for (const leaf of leaves) groups.set(leaf.dataset, [...(groups.get(leaf.dataset) ?? []), leaf]);
  return groups;
}

/** One question for each dataset: the records that any of its leaves counts. */
export const recordQuestions = (leaves: readonly Leaf[]): readonly Question[] => [...byDataset(leaves).values()].map((group) =>
  (group.length === 1 ? { leaves: group, value: group[0]! } : { leaves: group, value: null }));
