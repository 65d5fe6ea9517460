import { dimensionConditions } from '@fenghuo/shared/evaluation/measure';
import { columnOf, type EvidenceDataset, type PeriodDate } from './evidence-dataset.js';
import { keyOf, type Leaf } from './leaf.js';
import type { Parameters } from './parameters.js';

/** The records that a set of leaves can count or nearly count, and the key columns that their predicates speak of. */
export interface Source {
  /** `expression AS "key"`, each once. */
  readonly keys: readonly string[];
  /** FROM and WHERE: the bureau first, then the years within reach, so that the list index serves. */
  readonly from: string;
}

export function sourceOf(dataset: EvidenceDataset, bureau: string, leaves: readonly Leaf[], parameters: Parameters): Source {
  const tenant = parameters.add(bureau, 'text');
  const dimensionsOf = (leaf: Leaf) => [...dimensionConditions(leaf).map(([name]) => name), ...('dimension' in leaf ? [leaf.dimension] : [])];
  const dimensions = named(leaves.flatMap(dimensionsOf), dataset.dimensions);
  const dates = named(leaves.map((leaf) => leaf.period), dataset.dates);
  const admissibility = named(leaves.flatMap((leaf) => leaf.admissible), dataset.admissibility);
  const joins = new Set([...dimensions, ...dates, ...admissibility].flatMap(([, { join }]) => (join ? [join] : [])));
  const periods = [...new Map(leaves.map((leaf) => [keyOf.period(leaf), leaf])).values()];
  const within = (leaf: Leaf, years: number) => withinYears(dataset.dates[leaf.period]!, leaf.year, years, parameters);
  return {
    keys: [
      `(t.voided_at IS NULL) AS ${keyOf.standing}`,
      // Yes or no, not the year itself: the planner knows that a yes or no makes two groups, and shares the scan among workers.
      ...periods.map((leaf) => `coalesce(${within(leaf, 0)}, false) AS ${keyOf.period(leaf)}`),
      // With one period alone the window below has said it already.
      ...periods.map((leaf) => `${periods.length === 1 ? 'true' : `coalesce(${within(leaf, 1)}, false)`} AS ${keyOf.near(leaf)}`),
      ...admissibility.map(([name, { sql }]) => `coalesce(${sql}, false) AS ${keyOf.admissible(name)}`),
      ...dimensions.map(([name, { sql }]) => `${sql} AS ${keyOf.dimension(name)}`),
    ],
    from: `FROM ${columnOf(dataset.type.name)} t ${[...joins].map((join) => dataset.joins[join]).join(' ')}
      WHERE t.bureau = ${tenant} AND (${periods.map((leaf) => within(leaf, 1)).join(' OR ')})`,
  };
}

/** Whether a date lies in the year or so many years on either side. A record just outside is worth showing, one of ten years ago is not. */
function withinYears({ sql, kind }: PeriodDate, year: number, years: number, parameters: Parameters): string {
  const [from, to] = [year - years, year + years];
  return kind === 'year'
    ? `${sql} BETWEEN ${parameters.add(from, 'integer')} AND ${parameters.add(to, 'integer')}`
    : `${sql} BETWEEN ${parameters.add(`${from}-01-01`, 'date')} AND ${parameters.add(`${to}-12-31`, 'date')}`;
}

/** The declarations of the names used, each once. A name that the dataset does not declare never reaches the statement. */
function named<T>(names: readonly string[], declared: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return [...new Set(names)].map((name) => {
    const found = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (found === undefined) throw new Error(`the dataset declares no ${name}`);
    return [name, found] as const;
  });
}
