import { dimensionConditions } from '@fenghuo/shared/evaluation/measure';
import { columnOf, type EvidenceDataset, type PeriodDate } from './evidence-dataset.js';
import { keyOf, standingSql, type Leaf } from './leaf.js';
import type { Parameters } from './parameters.js';

/** The records that a set of leaves can count or nearly count, and the key columns that their predicates speak of. */
export interface Source {
  /** `expression AS "key"`, each once. */
  readonly keys: readonly string[];
  /** FROM and WHERE: the bureau first, then the days within reach, so that the list index serves. */
  readonly from: string;
  /** Names of the joins in it. */
  readonly joins: readonly string[];
}

/** What leaves name of their dataset, each once. */
function declarationsOf(dataset: EvidenceDataset, leaves: readonly Leaf[]) {
  const dimensionsOf = (leaf: Leaf) => [...dimensionConditions(leaf).map(([name]) => name), ...('dimension' in leaf ? [leaf.dimension] : [])];
  return {
    dimensions: named(leaves.flatMap(dimensionsOf), dataset.dimensions),
    dates: named(leaves.map((leaf) => leaf.period), dataset.dates),
    admissibility: named(leaves.flatMap((leaf) => leaf.admissible), dataset.admissibility),
    quantities: named(leaves.flatMap((leaf) => (leaf.op === 'sum' ? [leaf.quantity] : [])), dataset.quantities),
  };
}

/** Whether the answer changes with the day, without any record changing: a deadline passes. */
export function dependsOnToday(dataset: EvidenceDataset, leaves: readonly Leaf[]): boolean {
  const declarations = Object.values(declarationsOf(dataset, leaves)).flat();
  return declarations.some(([, { sql, join }]) => /now\(\)|current_/i.test(`${sql} ${join ? dataset.joins[join]!.sql : ''}`));
}

/** `window`: whether records that nearly count are wanted too. */
export function sourceOf(dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], parameters: Parameters, window: Reach = 'near'): Source {
  const tenant = parameters.add(bureau, 'text');
  const { dimensions, dates, admissibility, quantities } = declarationsOf(dataset, leaves);
  const joins = new Set([...dimensions, ...dates, ...admissibility, ...quantities].flatMap(([, { join }]) => (join ? [join] : [])));
  const periods = [...new Map(leaves.map((leaf) => [keyOf.period(leaf), leaf])).values()];
  const within = (leaf: Leaf, reach: Reach) => withinReach(dataset.dates[leaf.period]!, leaf.year, reach, parameters);
  return {
    joins: [...joins],
    // 1 or 0, not true or false: the planner takes every yes or no for a doubling of the groups, and would rather sort the records than group
    // them where they are read.
    keys: [
      `${standingSql} AS ${keyOf.standing}`,
      ...periods.map((leaf) => `${flag(within(leaf, 'year'))} AS ${keyOf.period(leaf)}`),
      // With one period alone the window below has said it already.
      ...periods.map((leaf) => `${periods.length === 1 ? '1' : flag(within(leaf, 'near'))} AS ${keyOf.near(leaf)}`),
      ...admissibility.map(([name, { sql }]) => `${flag(sql)} AS ${keyOf.admissible(name)}`),
      ...dimensions.map(([name, { sql }]) => `${sql} AS ${keyOf.dimension(name)}`),
    ],
    from: `FROM ${columnOf(dataset.type.name)} t ${[...joins].map((join) => dataset.joins[join]!.sql).join(' ')}
      WHERE t.bureau = ${tenant} AND (${periods.map((leaf) => within(leaf, window)).join(' OR ')})`,
  };
}

const flag = (condition: string): string => `coalesce(${condition}, false)::int`;

type Reach = 'year' | 'near';

/**
 * Whether a date lies in the year, or near it: within a month of it for a day, the year before or after for a year. What slipped over the
 * turn of the year is worth showing; a record of last spring is not.
 */
function withinReach({ sql, kind }: PeriodDate, year: number, reach: Reach, parameters: Parameters): string {
  const near = reach === 'near';
  if (kind === 'year') return `${sql} BETWEEN ${parameters.add(near ? year - 1 : year, 'integer')} AND ${parameters.add(near ? year + 1 : year, 'integer')}`;
  const [from, to] = near ? [`${year - 1}-12-01`, `${year + 1}-01-31`] : [`${year}-01-01`, `${year}-12-31`];
  const [begin, end] = [parameters.add(from, 'date'), parameters.add(to, 'date')];
  return kind === 'span' ? `${sql} && daterange(${begin}, ${end}, '[]')` : `${sql} BETWEEN ${begin} AND ${end}`;
}

/** The declarations of the names used, each once. A name that the dataset does not declare never reaches the statement. */
function named<T>(names: readonly string[], declared: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return [...new Set(names)].map((name) => {
    const found = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (found === undefined) throw new Error(`the dataset declares no ${name}`);
    return [name, found] as const;
  });
}
