import type { FunnelStep, ValueCount } from '@fenghuo/shared/evaluation/measure-preview';
import { readCondition } from '@fenghuo/shared/evaluation/read-back';
import type { Label } from '@fenghuo/shared/label';
import type { EvidenceDataset } from './evidence-dataset.js';
import { compileLeaf, keyOf, whereSql, type Leaf } from './leaf.js';
import { Parameters, type Statement } from './parameters.js';
import { sourceOf } from './source.js';

interface Step {
  readonly code: string;
  readonly label: Label;
  readonly basis: Label | null;
  readonly sql: string;
  /** The dimension that the condition is on. */
  readonly dimension: string | null;
}

/** The conditions of a leaf one after the other: how many records are left after each, and what else the records before one have. */
export interface CompiledFunnel {
  readonly statement: Statement;
  stepsOf(row: Readonly<Record<string, number>>): readonly FunnelStep[];
  /** The values of the dimension of a step among the records that come so far; null for a step that is not on a dimension. */
  insteadOf(step: number): Statement | null;
  valueOf(step: number, row: { readonly value: string | null; readonly records: number }): ValueCount;
}

const mostValues = 12;
const mostOffered = 100;

export function compileFunnel(dataset: EvidenceDataset, bureau: string, leaf: Leaf): CompiledFunnel {
  const parameters = new Parameters();
  const source = sourceOf(dataset, bureau, [leaf], parameters);
  const steps = stepsOf(dataset, leaf, parameters);
  const from = `FROM (SELECT ${source.keys.join(', ')} ${source.from}) r`;
  const upTo = (last: number) => steps.slice(0, last + 1).map(({ sql }) => sql).join(' AND ') || 'true';
  return {
    statement: {
      text: `SELECT ${steps.map((_, index) => `count(*) FILTER (WHERE ${upTo(index)})::int AS "s${index}"`).join(', ')} ${from}`,
      values: parameters.values,
    },
    stepsOf: (row) => steps.map(({ code, label, basis }, index) => ({ code, label, basis, left: row[`s${index}`]! })),
    insteadOf: (step) => {
      const { dimension } = steps[step]!;
      return dimension === null ? null : {
        text: `SELECT ${keyOf.dimension(dimension)} AS value, count(*)::int AS records ${from}
          WHERE ${upTo(step - 1)} AND NOT (${upTo(steps.length - 1)})
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostValues}`,
        values: parameters.values,
      };
    },
    valueOf: (step, { value, records }) => {
      const label = value === null ? { zh: '未填', en: 'Not stated' } : dataset.dimensions[steps[step]!.dimension!]!.options?.[value];
      return { value, records, label: label ?? { zh: value!, en: value! } };
    },
  };
}

function stepsOf(dataset: EvidenceDataset, leaf: Leaf, parameters: Parameters): readonly Step[] {
  const { conditions } = compileLeaf(dataset, leaf, parameters);
  const conditionSql = (code: string) => conditions.find(({ reason }) => reason.code === code)!.sql;
  const date = dataset.dates[leaf.period]!.label;
  const onDimension = (part: 'about' | 'where') => Object.entries(leaf[part]).map(([dimension, condition]): Step => ({
    code: `${part}:${dimension}`, label: readCondition(dataset, dimension, condition), basis: null, dimension,
    sql: whereSql(keyOf.dimension(dimension), condition, parameters),
  }));
  return [
    {
      code: 'period', basis: null, dimension: null, sql: conditionSql('period'),
      label: { zh: `${date.zh}在 ${leaf.year} 年度内`, en: `${date.en} in ${leaf.year}` },
    },
    {
      code: 'voided', basis: null, dimension: null, sql: `${conditionSql('voided')} AND ${conditionSql('demonstration')}`,
      label: { zh: '未作废，不是演示数据', en: 'Not void and no demonstration' },
    },
    ...onDimension('about'),
    ...leaf.admissible.map((name): Step => ({
      code: `admissible:${name}`, basis: dataset.admissibility[name]!.basis, dimension: null, sql: conditionSql(`admissible:${name}`),
      label: dataset.admissibility[name]!.label,
    })),
    ...onDimension('where'),
    ...('dimension' in leaf ? [{
      code: `present:${leaf.dimension}`, basis: null, dimension: null, sql: `(${keyOf.dimension(leaf.dimension)} IS NOT NULL)`,
      label: readCondition(dataset, leaf.dimension, { present: true }),
    }] : []),
  ];
}

/** The values that records of a year, or near it, have in a dimension, most first. */
export function compileValues(dataset: EvidenceDataset, bureau: string, leaf: Leaf & { readonly op: 'countDistinct' }): Statement {
  const parameters = new Parameters();
  const source = sourceOf(dataset, bureau, [leaf], parameters);
  const value = keyOf.dimension(leaf.dimension);
  return {
    text: `SELECT ${value} AS value, count(*)::int AS records FROM (SELECT ${source.keys.join(', ')} ${source.from}) r
      WHERE ${value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostOffered}`,
    values: parameters.values,
  };
}
