import { useCallback } from 'react';
import { usePlace } from './use-place.js';

/** Makes an address that keeps the bureau and the year of the page. */
export function usePlaceLink(): (path: string, more?: Readonly<Record<string, string | undefined>>) => string {
  const { bureau, year } = usePlace();
  return useCallback((path, more = {}) => {
    const query = new URLSearchParams({ bureau, year: String(year) });
    for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
    return `${path}?${query}`;
  }, [bureau, year]);
}
