import type { YearCount } from '@fenghuo/shared/evaluation/measure-preview';
import { columnOf, listedDay, type EvidenceDataset } from './evidence-dataset.js';
import { Parameters } from './parameters.js';
import type { Reading } from './partials.js';
import type { Counted, Series } from './series.js';
import { bucketOf, within } from './stretch.js';

interface CensusPartial extends Counted {
  readonly years: Readonly<Record<string, number>>;
}

/** How many records of a dataset there are in each year, kept by buckets as the figures are. */
export function readCensus(name: string, dataset: EvidenceDataset, bureau: string): Reading<CensusPartial> {
  return {
    keys: [`census ${name}`],
    counting: (_, extent) => {
      const parameters = new Parameters();
      const listed = listedDay(dataset.type);
      const from = `FROM ${columnOf(dataset.type.name)} t WHERE t.bureau = ${parameters.add(bureau, 'text')} AND t.voided_at IS NULL AND t.provenance <> 'demonstration'
        AND ${listed} IS NOT NULL`;
      return {
        text: `SELECT "bucket", sum(records)::int AS size, jsonb_object_agg(year, records) AS years
          FROM (SELECT ${bucketOf(listed, extent, parameters)} AS "bucket", extract(year FROM ${listed})::int AS year, count(*)::int AS records
            ${from} ${within(listed, extent, parameters)} GROUP BY 1, 2) g
          GROUP BY "bucket"`,
        values: parameters.values,
        partialsOf: (row) => [{ size: row['size'] as number, counted: row['size'] as number, missed: 0, years: row['years'] as CensusPartial['years'] }],
      };
    },
  };
}

/** The years of a census, newest first. */
export function yearsOf(series: Series<CensusPartial>): readonly YearCount[] {
  const years = new Map<number, number>();
  for (const partial of series.values()) {
    for (const [year, records] of Object.entries(partial.years)) years.set(Number(year), (years.get(Number(year)) ?? 0) + records);
  }
  return [...years].map(([year, records]) => ({ year, records })).sort((a, b) => b.year - a.year);
}
