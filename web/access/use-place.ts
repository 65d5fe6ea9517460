import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useDefaultYear } from './default-years.js';
import { useProfile } from './use-profile.js';

export interface Place {
  /** 6-digit code of the bureau. */
  readonly bureau: string;
  readonly year: number;
  setBureau(bureau: string): void;
  setYear(year: number): void;
}

/** The bureau and the year of everything on the page, from the address (`?bureau=&year=`). */
export function usePlace(): Place {
  const profile = useProfile();
  const defaultYear = useDefaultYear();
  const [search, setSearch] = useSearchParams();
  const named = search.get('bureau');
  const bureau = profile.bureaus.find(({ code }) => code === named)?.code ?? profile.bureaus[0]?.code ?? '';
  const year = yearOf(search.get('year')) ?? defaultYear;

  // Another bureau or year makes the page's own filters and cursors meaningless.
  const go = useCallback((next: { bureau: string; year: number }) => {
    setSearch({ bureau: next.bureau, year: String(next.year) });
  }, [setSearch]);

  return {
    bureau, year,
    setBureau: (code) => go({ bureau: code, year }),
    setYear: (chosen) => go({ bureau, year: chosen }),
  };
}

function yearOf(text: string | null): number | undefined {
  return text !== null && /^(19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}
