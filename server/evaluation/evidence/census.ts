import type { YearCount } from '@fenghuo/shared/evaluation/measure-preview';
import type { Partial, PartialStatement } from './compile.js';
import { columnOf, listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { Parameters } from './parameters.js';
import { stretchOf, withinStretches } from './stretch.js';

/** How many records of a dataset there are in each year, kept by stretches as the figures are. */
export function compileCensus(dataset: EvidenceDataset, bureau: string): PartialStatement {
  const parameters = new Parameters();
  const tenant = parameters.add(bureau, 'text');
  const listed = listedDay(dataset.type);
  return {
    statement: (stretches) => {
      const more = parameters.copy();
      const only = stretches === 'all' ? '' : `AND (${withinStretches(listed, stretches, more)})`;
      return {
        text: `SELECT "stretch", jsonb_object_agg(year, records) AS years
          FROM (SELECT ${stretchOf(listed)} AS "stretch", extract(year FROM ${listed})::int AS year, count(*)::int AS records
            FROM ${columnOf(dataset.type.name)} t WHERE t.bureau = ${tenant} AND t.voided_at IS NULL AND ${listed} IS NOT NULL ${only} GROUP BY 1, 2) g
          GROUP BY "stretch"`,
        values: more.values,
      };
    },
  };
}

/** The years of a census, newest first. */
export function yearsOf(partials: readonly Partial[]): readonly YearCount[] {
  const years = new Map<number, number>();
  for (const partial of partials) {
    for (const [year, records] of Object.entries(partial['years'] as Readonly<Record<string, number>>)) {
      years.set(Number(year), (years.get(Number(year)) ?? 0) + records);
    }
  }
  return [...years].map(([year, records]) => ({ year, records })).sort((a, b) => b.year - a.year);
}
