import { useLocation } from 'react-router';
import { useDefaultYearAt } from './default-years.js';
import { usePlace } from './use-place.js';

/**
 * Makes the address of another area of the product. A year that somebody chose goes along; the year that a page takes by itself does not:
 * whoever comes from the form of a past year finds the records of the running one.
 */
export function useAreaLink(): (path: string) => string {
  const { bureau, year } = usePlace();
  const { pathname } = useLocation();
  const defaultYearAt = useDefaultYearAt();
  const chosen = year !== defaultYearAt(pathname);
  return (path) => `${path}?${new URLSearchParams({ bureau, year: String(chosen ? year : defaultYearAt(path)) })}`;
}
