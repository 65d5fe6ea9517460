import { columnOf, type EvidenceDataset } from './evidence-dataset.js';
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
  const dimensions = named(leaves.flatMap((leaf) => [...Object.keys(leaf.where), ...('dimension' in leaf ? [leaf.dimension] : [])]), dataset.dimensions);
  const dates = named(leaves.map((leaf) => leaf.period), dataset.dates);
  const admissibility = named(leaves.flatMap((leaf) => leaf.admissible), dataset.admissibility);
  const joins = new Set([...dimensions, ...dates, ...admissibility].flatMap(([, { join }]) => (join ? [join] : [])));
  const windows = dates.map(([name, { sql, kind }]) => windowOf(sql, kind, leaves.filter((leaf) => leaf.period === name), parameters));
  return {
    keys: [
      `(t.voided_at IS NULL) AS ${keyOf.standing}`,
      ...dates.map(([name, { sql, kind }]) => `${kind === 'year' ? sql : `date_part('year', ${sql})::int`} AS ${keyOf.year(name)}`),
      ...admissibility.map(([name, { sql }]) => `coalesce(${sql}, false) AS ${keyOf.admissible(name)}`),
      ...dimensions.map(([name, { sql }]) => `${sql} AS ${keyOf.dimension(name)}`),
    ],
    from: `FROM ${columnOf(dataset.type.name)} t ${[...joins].map((join) => dataset.joins[join]).join(' ')}
      WHERE t.bureau = ${tenant} AND (${windows.join(' OR ')})`,
  };
}

/** One year on either side: a record just outside the year is worth showing, one of ten years ago is not. */
function windowOf(sql: string, kind: 'date' | 'year', leaves: readonly Leaf[], parameters: Parameters): string {
  const from = Math.min(...leaves.map((leaf) => leaf.year)) - 1;
  const to = Math.max(...leaves.map((leaf) => leaf.year)) + 1;
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
