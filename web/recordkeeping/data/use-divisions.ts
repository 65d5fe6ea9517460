import { coversDivision } from '@fenghuo/shared/access';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useProfile } from '../../access/use-profile.js';
import { getJson } from '../../api/request.js';

export interface Division {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  readonly level: 'county' | 'township' | 'village';
  readonly parent: string | null;
}

export interface Divisions {
  readonly all: readonly Division[];
  /** Name with the township before the village; the code while the names are read or unknown. */
  nameOf(code: string): string;
}

const none: readonly Division[] = [];

/** The divisions of a bureau within the person's scope. They change once a year: read once. */
export function useDivisions(bureau: string): Divisions {
  const { scope } = useProfile();
  const { data = none } = useQuery({
    queryKey: ['divisions', bureau], staleTime: Infinity, queryFn: () => getJson<readonly Division[]>('/api/divisions', { bureau }),
  });
  return useMemo(() => {
    const byCode = new Map(data.map((division) => [division.code, division]));
    return {
      all: data.filter(({ code }) => coversDivision(scope, code)),
      nameOf: (code) => {
        const division = byCode.get(code);
        if (!division) return code;
        const township = division.level === 'village' && division.parent ? byCode.get(division.parent) : undefined;
        return township ? `${township.name} ${division.name}` : division.name;
      },
    };
  }, [data, scope]);
}
