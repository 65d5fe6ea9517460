import type { HistoryRow } from '@fenghuo/shared/history-row';
import type { RecordPage } from '@fenghuo/shared/record-page';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getJson, RequestProblem, type Parameters } from '../../api/request.js';

const pageSize = 50;

/** The list by key, page after page. `filters` are the parameters of the API, `bureau` among them. */
export function useRecords({ name, path }: RecordType, filters: Parameters) {
  return useInfiniteQuery({
    queryKey: ['records', name, 'list', filters],
    queryFn: ({ pageParam }) => getJson<RecordPage>(`/api/${path}`, { ...filters, limit: pageSize, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    // A changed filter keeps the old rows on the screen until the new ones are there.
    placeholderData: (previous) => previous,
  });
}

/** A short list, such as what refers to a record or what a search offers. */
export function useFewRecords({ name, path }: RecordType, filters: Parameters, enabled = true) {
  return useQuery({
    queryKey: ['records', name, 'few', filters], enabled, placeholderData: (previous) => previous,
    queryFn: () => getJson<RecordPage>(`/api/${path}`, filters),
  });
}

/** One record. `id` undefined: nothing is asked. */
export function useRecord({ name, path }: RecordType, bureau: string, id: string | undefined) {
  return useQuery({
    queryKey: ['records', name, 'one', bureau, id], enabled: id !== undefined,
    queryFn: () => getJson<AnyRecord>(`/api/${path}/${id}`, { bureau }),
    retry: (failures, problem) => !(problem instanceof RequestProblem && problem.body.status >= 400) && failures < 2,
  });
}

/** The journal rows of one record, oldest first. */
export function useHistory({ name, path }: RecordType, bureau: string, id: string) {
  return useQuery({
    queryKey: ['records', name, 'history', bureau, id],
    queryFn: () => getJson<readonly HistoryRow[]>(`/api/${path}/${id}/history`, { bureau }),
  });
}
