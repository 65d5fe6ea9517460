import { createContext, useCallback, useContext } from 'react';
import { useLocation } from 'react-router';
import { today } from '../api/clock.js';

/** The years taken where the address names none. Set by the shell. */
export interface DefaultYears {
  /** The running year: of records, lists, the map, new records. */
  readonly running: number;
  /** Of the evaluation page: the running year where it has a form, else that of the newest form. */
  readonly evaluation: number;
}

const now = Number(today().slice(0, 4));

export const DefaultYearsContext = createContext<DefaultYears>({ running: now, evaluation: now });

/** The default year of a page, by its path (`/evaluation`, `/records/…`). */
export function useDefaultYearAt(): (path: string) => number {
  const { running, evaluation } = useContext(DefaultYearsContext);
  return useCallback((path) => (path.split('/')[1] === 'evaluation' ? evaluation : running), [running, evaluation]);
}

/** The default year of the page that is open. */
export function useDefaultYear(): number {
  return useDefaultYearAt()(useLocation().pathname);
}
