import type { RecordTypeName } from '@fenghuo/shared/records/index';
import { useSearchParams } from 'react-router';
import { layerNames, layerOf } from './layers.js';

/** What the map shows; all of it stands in the address. */
export interface MapFilters {
  readonly layers: readonly RecordTypeName[];
  /** `<type>.<state>` of the states that are switched off. */
  readonly hidden: ReadonlySet<string>;
  /** Whether the year of the page does not limit the records. */
  readonly anyYear: boolean;
  /** Where the map was left; null: the whole bureau. */
  readonly view: MapView | null;
}

/** Centre in degrees and zoom. */
export interface MapView {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

const wordsOf = (text: string | null) => (text ?? '').split(',').filter(Boolean);

export function readMapFilters(address: URLSearchParams): MapFilters {
  const named = wordsOf(address.get('layers'));
  const layers = layerNames.filter((name) => (address.has('layers') ? named.includes(name) : layerOf(name).shownFirst));
  const hidden = new Set(wordsOf(address.get('hidden')));
  return { layers, hidden, anyYear: address.get('span') === 'all', view: readView(address.get('view')) };
}

/** `37.6100,109.9800,12.5` */
function readView(text: string | null): MapView | null {
  const [latitude = NaN, longitude = NaN, zoom = NaN] = (text ?? '').split(',').map(Number);
  return [latitude, longitude, zoom].every(Number.isFinite) ? { latitude, longitude, zoom } : null;
}

export function useMapFilters() {
  const [address, setAddress] = useSearchParams();
  const change = (name: string, value: string | null) => setAddress((now) => {
    const next = new URLSearchParams(now);
    if (value === null) next.delete(name); else next.set(name, value);
    return next;
  }, { replace: true });
  const filters = readMapFilters(address);
  return {
    filters,
    toggleLayer: (name: RecordTypeName) => {
      change('layers', layerNames.filter((one) => filters.layers.includes(one) !== (one === name)).join());
    },
    toggleState: (key: string) => {
      const hidden = new Set(filters.hidden);
      if (!hidden.delete(key)) hidden.add(key);
      change('hidden', hidden.size > 0 ? [...hidden].join() : null);
    },
    setView: ({ latitude, longitude, zoom }: MapView) => change('view', `${latitude.toFixed(4)},${longitude.toFixed(4)},${zoom}`),
    setAnyYear: (anyYear: boolean) => change('span', anyYear ? 'all' : null),
  };
}
