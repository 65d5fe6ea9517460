import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '../../api/request.js';

/** What nearly counted is read in larger pages: its groups should be seen whole. */
const pageSizes = { counted: 50, notCounted: 100 } as const;

export interface EvidenceKey {
  readonly bureau: string;
  readonly year: number;
  readonly row: string;
  readonly part: string;
  readonly set: 'counted' | 'notCounted';
  /** Id of the frozen report that the figure stands in; absent: the live form. */
  readonly report?: string | undefined;
}

/** The records behind a figure, page by page. The key begins as the form's does, so that a journal event refreshes both together. */
export function useEvidence({ bureau, year, row, part, set, report }: EvidenceKey) {
  const base = report === undefined ? `/api/evaluation/forms/${bureau}/${year}` : `/api/evaluation/reports/${report}`;
  return useInfiniteQuery({
    // What is frozen no event changes.
    queryKey: report === undefined ? ['evaluation', bureau, year, 'records', row, part, set] : ['reports', bureau, report, 'records', row, part, set],
    queryFn: ({ pageParam }) => getJson<EvidencePage>(
      `${base}/rows/${encodeURIComponent(row)}/records`,
      { part, set, limit: pageSizes[set], ...(report === undefined ? {} : { bureau }), ...(pageParam ? { after: pageParam } : {}) },
    ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
