import type { Label } from '../label.js';
import type { Framework } from './framework.js';
import { isLeaf, operandsOf, type LeafMeasure, type Measure } from './measure.js';
import type { Vocabulary } from './vocabulary.js';

/** A row (or a veto, or the eligibility) that scores what may only be told, and the law that says so. */
export interface Unscorable {
  readonly row: string;
  readonly quantity: string;
  readonly why: Label;
}

/**
 * The rows and vetoes of a framework whose score rests on a quantity that must not be scored, such as income from fines (行政处罚法 art. 74). Parts,
 * other readings and narrative figures are told, not scored, and may name it.
 */
export function unscorableIn({ rows, vetoes, eligibility }: Framework, vocabulary: Vocabulary): readonly Unscorable[] {
  return [...rows, ...vetoes, ...(eligibility ? [eligibility] : [])].flatMap(({ code, inputs }) => Object.values(inputs).flatMap(({ measure }) => leavesOf(measure)).flatMap((leaf) => {
    if (leaf.op !== 'sum') return [];
    const why = vocabulary[leaf.dataset]?.quantities[leaf.quantity]?.unscorable;
    return why ? [{ row: code, quantity: `${leaf.dataset}.${leaf.quantity}`, why }] : [];
  }));
}

function leavesOf(tree: Measure): readonly LeafMeasure[] {
  return isLeaf(tree) ? [tree] : operandsOf(tree).flatMap(leavesOf);
}
