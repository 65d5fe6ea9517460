import { isLeaf, operandsOf, type LeafMeasure, type Measure } from '@fenghuo/shared/evaluation/measure';
import type { Leaf } from '../evidence/evidence.js';

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

/** Two leaves with the same key have the same answer; the name a framework gives makes no difference. */
export function keyOfLeaf(leaf: Leaf): string {
  const subject = 'quantity' in leaf ? leaf.quantity : 'dimension' in leaf ? leaf.dimension : null;
  const sorted = (conditions: LeafMeasure['where']) => Object.entries(conditions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([leaf.op, leaf.dataset, leaf.period, leaf.year, subject, sorted(leaf.about), sorted(leaf.where), [...leaf.admissible].sort()]);
}
