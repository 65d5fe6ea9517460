import type { FrameworkRow } from './framework.js';
import { isLeaf, operandsOf, type LeafMeasure, type Measure } from './measure.js';
import { inputsOf, rulesInside, type Rule } from './rule.js';

/**
 * Where the score of a row comes from (得分来源): derived from business records (`auto`); from the presence of something that a document
 * proves (`evidence`); from a person's judgement within a range (`judgement`); from a result that others gave (`external`).
 */
export type ScoreSource = 'auto' | 'evidence' | 'judgement' | 'external';

/** Datasets whose records hold what others decided, and what a person judged. */
const external: ReadonlySet<string> = new Set(['assessment-results']);
const judged: ReadonlySet<string> = new Set(['judgements']);

/** Derived from the rule and the measures it reads; a row may state it otherwise. */
export function scoreSource(row: Pick<FrameworkRow, 'rule' | 'inputs' | 'awaits' | 'source'>): ScoreSource {
  if (row.source) return row.source;
  const read = new Set(inputsOf(row.rule));
  const leaves = Object.entries(row.inputs).filter(([name]) => read.has(name)).flatMap(([, input]) => leavesOf(input.measure));
  if (asksPerson(row.rule) || leaves.some((leaf) => judged.has(leaf.dataset))) return 'judgement';
  if (leaves.some((leaf) => external.has(leaf.dataset))) return 'external';
  return row.awaits.length > 0 || (leaves.length > 0 && leaves.every((leaf) => leaf.op === 'exists')) ? 'evidence' : 'auto';
}

function asksPerson(rule: Rule): boolean {
  return rule.kind === 'judgement' || (rule.kind === 'grades' && rule.judged) || rulesInside(rule).some(asksPerson);
}

function leavesOf(tree: Measure): readonly LeafMeasure[] {
  return isLeaf(tree) ? [tree] : operandsOf(tree).flatMap(leavesOf);
}
