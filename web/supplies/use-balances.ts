import type { StockBalances } from '@fenghuo/shared/supplies';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '../api/request.js';

/** What there is of each kind of supplies, page after page; counted anew when a stock entry arrives. */
export function useBalances(bureau: string, warehouse: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['records', 'stock-entry', 'balances', bureau, warehouse],
    queryFn: ({ pageParam }) => getJson<StockBalances>('/api/supplies/balances', { bureau, warehouse, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous) => previous,
  });
}
