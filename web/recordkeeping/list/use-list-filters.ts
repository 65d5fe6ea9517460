import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { usePlace } from '../../access/use-place.js';
import type { RecordScreens } from '../record-screens.js';
import { filterNames, filtersIn, filtersInForce, type Filters } from './list-filters.js';

export interface ListFilters {
  /** What the address says. */
  readonly written: Filters;
  /** What the list obeys: the year of the page included. */
  readonly inForce: Filters;
  /** Writes filters into the address; undefined takes one away. */
  change(changes: Filters): void;
  /** Takes every filter away, then writes these. */
  replace(filters: Filters): void;
}

/** The filters of a list. They live in the address: a link reproduces the view. */
export function useListFilters(screens: RecordScreens): ListFilters {
  const { year } = usePlace();
  const [search, setSearch] = useSearchParams();
  const write = useCallback((changes: Filters, keep: boolean) => {
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (!keep) for (const name of [...filterNames(screens.contract), 'span']) next.delete(name);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      return next;
    }, { replace: true });
  }, [screens, setSearch]);
  return {
    written: filtersIn(screens.contract, search),
    inForce: filtersInForce(screens, search, year),
    change: (changes) => write(changes, true),
    replace: (filters) => write(filters, false),
  };
}
