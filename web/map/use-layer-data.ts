import type { MapPoints } from '@fenghuo/shared/map-points';
import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { today } from '../api/clock.js';
import { getJson, type Parameters } from '../api/request.js';
import { yearFilter } from '../recordkeeping/list/list-filters.js';
import { screensOf } from '../recordkeeping/use-record-type.js';
import { layerOf } from './layers.js';

export interface LayerData {
  readonly name: RecordTypeName;
  readonly columns: MapPoints;
  /** Ids of those whose deadline has passed. */
  readonly overdue: ReadonlySet<string>;
}

interface LayerQuery {
  readonly bureau: string;
  /** Null: records of all years. */
  readonly year: number | null;
  readonly names: readonly RecordTypeName[];
}

/** The points of the layers that are on. `data` keeps its identity until one of them is read anew. */
export function useLayerData({ bureau, year, names }: LayerQuery) {
  const day = today();
  return useQueries({
    queries: names.map((name) => {
      const screens = screensOf(name);
      const span = year === null || !screens ? {} : yearFilter(screens, year);
      return {
        queryKey: ['records', name, 'map', bureau, span, day],
        // A hundred thousand points are taken as they come, not compared one by one with those before.
        structuralSharing: false,
        queryFn: () => readLayer(name, { bureau, ...span }, day),
      };
    }),
    combine,
  });
}

async function readLayer(name: RecordTypeName, params: Parameters, day: string): Promise<LayerData> {
  const read = (more: Parameters) => getJson<MapPoints>(`/api/${recordTypes[name].path}/map`, { ...params, ...more });
  const overdueOnly = layerOf(name).overdue?.(day);
  // Nobody can meet the deadlines of a past year rebuilt from its report any more: they are no alarm.
  const [columns, overdue] = await Promise.all([read({}), overdueOnly && read({ ...overdueOnly, provenance: 'captured,imported' })]);
  return { name, columns, overdue: new Set(overdue?.ids) };
}

function combine(results: readonly UseQueryResult<LayerData>[]) {
  return {
    data: results.flatMap((result) => result.data ?? []),
    loading: results.some(({ isPending }) => isPending),
    error: results.find(({ isError }) => isError)?.error ?? null,
    retry: () => { for (const result of results) if (result.isError) void result.refetch(); },
  };
}
