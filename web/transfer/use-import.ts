import type { ImportMapping, ImportView } from '@fenghuo/shared/transfer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, getJson, sendJson } from '../api/request.js';
import { useSending } from '../api/use-sending.js';

export const isUnderWay = ({ state }: ImportView): boolean => state === 'checking' || state === 'committing';

const keyOf = (bureau: string, id: string) => ['imports', bureau, id] as const;

/** Milliseconds between two questions while a step is under way. */
const pace = 400;

/** One import as it stands, asked again and again while the server is at work on it. */
export function useImport(bureau: string, id: string) {
  return useQuery({
    queryKey: keyOf(bureau, id), queryFn: () => getJson<ImportView>(`/api/imports/${id}`, { bureau }), staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? pace : false), refetchIntervalInBackground: true,
  });
}

/** The two orders: check with this mapping, and import. `begun` is told when the check is under way. */
export function useImportOrders({ id, bureau }: ImportView, begun?: () => void) {
  const client = useQueryClient();
  const keep = (view: ImportView) => client.setQueryData(keyOf(bureau, id), view);
  const again = () => void client.invalidateQueries({ queryKey: keyOf(bureau, id) });
  const check = useSending({
    send: (mapping: ImportMapping) => sendJson<ImportView>('PUT', addressOf(`/api/imports/${id}/mapping`, { bureau }), mapping),
    done: (view: ImportView) => { keep(view); begun?.(); }, refused: again,
  });
  const commit = useSending({
    send: () => sendJson<ImportView>('POST', addressOf(`/api/imports/${id}/commit`, { bureau }), {}),
    done: (view: ImportView) => { keep(view); void client.invalidateQueries({ queryKey: ['records'] }); }, refused: again,
  });
  return { check, commit };
}
