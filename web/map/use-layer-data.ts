import { dayOf } from '@fenghuo/shared/calendar';
import { recordTypes, type RecordTypeName } from '@fenghuo/shared/records/index';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getJson, type Parameters } from '../api/request.js';
import { screensOf } from '../recordkeeping/use-record-type.js';
import { layerOf } from './layers.js';

/** Records in columns, as the API answers them. */
export interface MapColumns {
  readonly ids: readonly string[];
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  readonly states: readonly string[];
  readonly titles: readonly string[];
  /** Records of the same list that have no position. */
  readonly without: number;
  readonly truncated: boolean;
}

export interface LayerData {
  readonly name: RecordTypeName;
  readonly columns: MapColumns;
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
  const today = dayOf(new Date());
  const wanted = names.flatMap((name) => {
    const span = year === null || screensOf(name)?.span === 'all' ? {} : { from: `${year}-01-01`, to: `${year}-12-31` };
    const overdue = layerOf(name).overdue?.(today);
    return [
      { name, kind: 'all' as const, params: { bureau, ...span } as Parameters },
      ...(overdue ? [{ name, kind: 'overdue' as const, params: { bureau, ...span, ...overdue } as Parameters }] : []),
    ];
  });
  const results = useQueries({
    queries: wanted.map(({ name, params }) => ({
      queryKey: ['records', name, 'map', params], structuralSharing: false,
      queryFn: () => getJson<MapColumns>(`/api/${recordTypes[name].path}/map`, params),
    })),
  });

  const stamp = results.map(({ dataUpdatedAt }, at) => `${wanted[at]?.name}:${wanted[at]?.kind}:${JSON.stringify(wanted[at]?.params)}:${dataUpdatedAt}`).join('|');
  // The results are new objects at every render; the stamp names what is in them.
  const data = useMemo(() => names.flatMap((name): LayerData[] => {
    const columnsOf = (kind: 'all' | 'overdue') => results[wanted.findIndex((one) => one.name === name && one.kind === kind)]?.data;
    const columns = columnsOf('all');
    return columns ? [{ name, columns, overdue: new Set(columnsOf('overdue')?.ids) }] : [];
  }), [stamp]);

  const failed = results.find(({ isError }) => isError);
  return {
    data, loading: results.some(({ isPending }) => isPending), error: failed?.error ?? null,
    retry: () => { for (const result of results) if (result.isError) void result.refetch(); },
  };
}
