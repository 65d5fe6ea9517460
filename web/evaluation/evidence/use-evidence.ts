import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '../../api/request.js';

/** What nearly counted is read in larger pages: its groups should be seen whole. */
const pageSizes = { counted: 50, notCounted: 200 } as const;

export interface EvidenceKey {
  readonly bureau: string;
  readonly year: number;
  readonly row: string;
  readonly part: string;
  readonly set: 'counted' | 'notCounted';
}

/** The records behind a figure, page by page. The key begins as the form's does, so that a journal event refreshes both together. */
export function useEvidence({ bureau, year, row, part, set }: EvidenceKey) {
  return useInfiniteQuery({
    queryKey: ['evaluation', bureau, year, 'records', row, part, set],
    queryFn: ({ pageParam }) => getJson<EvidencePage>(
      `/api/evaluation/forms/${bureau}/${year}/rows/${encodeURIComponent(row)}/records`,
      { part, set, limit: pageSizes[set], ...(pageParam ? { after: pageParam } : {}) },
    ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
