import type { OutputRequest, OutputView } from '@fenghuo/shared/evaluation/outputs';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';

export const isUnderWay = ({ state }: OutputView): boolean => state === 'running' || state === 'interrupted';

/** Milliseconds between two questions while something is being made. */
const pace = 700;

const keyOf = (bureau: string, year: number) => ['outputs', bureau, year] as const;

/** The packs of a year, asked again and again while one is being made. */
export function useOutputs(bureau: string, year: number) {
  return useQuery({
    queryKey: keyOf(bureau, year), queryFn: () => getJson<readonly OutputView[]>('/api/evaluation/outputs', { bureau, year }), staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? pace : false), refetchIntervalInBackground: true,
  });
}

/** Asks for a pack; the list then shows it. */
export function useAskOutput(bureau: string, year: number) {
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: keyOf(bureau, year) });
  return useSending({
    send: (request: Omit<OutputRequest, 'bureau' | 'year'>) => sendJson<OutputView>('POST', '/api/evaluation/outputs', { ...request, bureau, year }),
    done: again, refused: again,
  });
}
