import type { Label } from '@fenghuo/shared/label';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/request.js';
import type { Bounds } from './use-leaflet.js';

interface Bureau {
  readonly code: string;
  readonly name: Label;
  readonly bounds: Bounds;
}

/** Extent of a bureau; `bounds` is null until it is read. */
export function useBureauBounds(bureau: string) {
  const { data, error, refetch } = useQuery({
    queryKey: ['bureaus'], staleTime: Infinity, queryFn: () => getJson<readonly Bureau[]>('/api/bureaus'),
  });
  return { bounds: data?.find(({ code }) => code === bureau)?.bounds ?? null, error, refetch };
}

export function isWithin([west, south, east, north]: Bounds, longitude: number, latitude: number): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
