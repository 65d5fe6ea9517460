import type { LeafMeasure, WhereCondition } from '@fenghuo/shared/evaluation/measure';
import { readCondition } from '@fenghuo/shared/evaluation/read-back';
import type { Label } from '@fenghuo/shared/label';
import type { EvidenceDataset } from './evidence-dataset.js';
import type { Parameters } from './parameters.js';
import { remembered } from './remembered.js';

/** A measure over records, with the year it is asked for. */
export type Leaf = LeafMeasure & { readonly year: number };

/** Why a record does not count. */
export interface Reason {
  readonly code: string;
  readonly label: Label;
  readonly basis: Label | null;
}

interface CompiledCondition {
  readonly sql: string;
  readonly reason: Reason;
}

/** The one predicate of a leaf, over the key columns of its dataset. Figure, rows and drill-down all use it, the figure by its parts. */
export interface CompiledLeaf {
  readonly counted: string;
  /** About the same thing, near the period, and failing exactly one condition. */
  readonly missed: string;
  /** What makes a record one of those that the leaf is about. */
  readonly about: readonly string[];
  readonly near: string;
  readonly conditions: readonly CompiledCondition[];
}

/** Names of the key columns. They come from the datasets' own declarations, never from a measure that names something unknown. */
export const keyOf = {
  /** The rest are flags, 1 or 0. */
  dimension: (name: string) => `"d_${name}"`,
  period: ({ period, year }: Leaf) => `"p_${period}_${year}"`,
  /** Near the period: within a month of it, or the year before or after. */
  near: ({ period, year }: Leaf) => `"n_${period}_${year}"`,
  admissible: (name: string) => `"a_${name}"`,
  /** Two flags in one number, so that the groups have one key less: 1 where the record is not void, 2 where it is no demonstration. */
  standing: '"standing"',
};

const isSet = (flag: string): string => `(${flag} = 1)`;

/** Two leaves with the same key have the same answer; the name a framework gives makes no difference. */
export const keyOfLeaf = remembered((leaf: Leaf): string => {
  const subject = 'quantity' in leaf ? leaf.quantity : 'dimension' in leaf ? leaf.dimension : null;
  const sorted = (conditions: LeafMeasure['where']) => Object.entries(conditions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([leaf.op, leaf.dataset, leaf.period, leaf.year, subject, sorted(leaf.about), sorted(leaf.where), [...leaf.admissible].sort()]);
});

const voided: Reason = { code: 'voided', label: { zh: '记录已作废', en: 'The record is void' }, basis: null };

const demonstration: Reason = {
  code: 'demonstration', label: { zh: '演示数据，不计入任何评价', en: 'Demonstration data counts in no evaluation' }, basis: null,
};

/** The key column of `standing`. */
export const standingSql = `((t.voided_at IS NULL)::int + 2 * (t.provenance <> 'demonstration')::int)`;
const hasStanding = (flag: 1 | 2): string => `(${keyOf.standing} & ${flag} = ${flag})`;

export function compileLeaf(dataset: EvidenceDataset, leaf: Leaf, parameters: Parameters): CompiledLeaf {
  const about = Object.entries(leaf.about).map(([name, condition]) => whereSql(keyOf.dimension(name), condition, parameters));
  const conditions = conditionsOf(dataset, leaf, parameters);
  const near = isSet(keyOf.near(leaf));
  const misses = conditions.map(({ sql }) => `(NOT ${sql})::int`).join(' + ');
  return {
    counted: [...about, ...conditions.map(({ sql }) => sql)].join(' AND '),
    missed: [...about, near, `${misses} = 1`].join(' AND '),
    about, near, conditions,
  };
}

/** Every condition is true or false, never null. */
function conditionsOf(dataset: EvidenceDataset, leaf: Leaf, parameters: Parameters): readonly CompiledCondition[] {
  const year = String(leaf.year);
  const date = dataset.dates[leaf.period]!.label;
  return [
    { sql: hasStanding(1), reason: voided },
    { sql: hasStanding(2), reason: demonstration },
    {
      sql: isSet(keyOf.period(leaf)),
      reason: { code: 'period', label: { zh: `${date.zh}不在 ${year} 年度内`, en: `${date.en} is not in ${year}` }, basis: null },
    },
    ...leaf.admissible.map((name) => {
      const { failed, basis } = dataset.admissibility[name]!;
      return { sql: isSet(keyOf.admissible(name)), reason: { code: `admissible:${name}`, label: failed, basis } };
    }),
    ...Object.entries(leaf.where).map(([name, condition]) => {
      const wanted = readCondition(dataset, name, condition);
      return {
        sql: whereSql(keyOf.dimension(name), condition, parameters),
        reason: { code: `where:${name}`, label: { zh: `不符合“${wanted.zh}”`, en: `Not so: ${wanted.en}` }, basis: null },
      };
    }),
  ];
}

export function whereSql(column: string, condition: WhereCondition, parameters: Parameters): string {
  if ('present' in condition) return `(${column} IS ${condition.present ? 'NOT ' : ''}NULL)`;
  if ('in' in condition) return `coalesce(${column} = ANY (${parameters.add(condition.in, 'text[]')}), false)`;
  return `coalesce(${column} <> ALL (${parameters.add(condition.notIn, 'text[]')}), true)`;
}

/** The predicates of several leaves taken together: a record counts when any of them counts it. `reason` is null where none is due. */
export function anyOf(leaves: readonly CompiledLeaf[]): { counted: string; missed: string; reason: string; reasons: readonly Reason[] } {
  const counted = leaves.map((leaf) => `(${leaf.counted})`).join(' OR ');
  const missed = `NOT (${counted}) AND (${leaves.map((leaf) => `(${leaf.missed})`).join(' OR ')})`;
  const reasons: Reason[] = [];
  const cases = leaves.map((leaf) => {
    const whens = leaf.conditions.map(({ sql, reason }) => `WHEN NOT ${sql} THEN ${reasons.push(reason) - 1}`);
    return `WHEN ${leaf.missed} THEN CASE ${whens.join(' ')} END`;
  });
  const reason = `CASE ${leaves.length === 1 ? '' : `WHEN ${counted} THEN NULL `}${cases.join(' ')} END`;
  return { counted, missed: leaves.length === 1 ? leaves[0]!.missed : missed, reason, reasons };
}
