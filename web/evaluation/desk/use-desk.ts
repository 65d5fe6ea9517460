import type { DeskListing, DeskRecord, DeskReport, RowVerdict } from '@fenghuo/shared/evaluation/desk';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import type { EndedGrant } from '@fenghuo/shared/report-grants';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, getJson, sendJson } from '../../api/request.js';

const root = '/api/evaluation/desk/reports';

export function useDeskReports() {
  return useQuery({ queryKey: ['desk', 'list'], queryFn: () => getJson<readonly DeskListing[]>(root) });
}

/** What was granted once and is over. */
export function useEndedGrants() {
  return useQuery({ queryKey: ['desk', 'ended'], queryFn: () => getJson<readonly EndedGrant[]>(`${root}/ended`) });
}

const keyOf = (bureau: string, id: string) => ['desk', 'report', bureau, id];

export function useDeskReport(bureau: string, id: string) {
  return useQuery({ queryKey: keyOf(bureau, id), queryFn: () => getJson<DeskReport>(`${root}/${id}`, { bureau }) });
}

export interface DeskEvidenceKey {
  readonly bureau: string;
  readonly id: string;
  readonly row: string;
  readonly part: string;
  readonly set: 'counted' | 'notCounted';
}

/** The frozen records behind a number, page by page. They never change. */
export function useDeskEvidence({ bureau, id, row, part, set }: DeskEvidenceKey) {
  return useInfiniteQuery({
    queryKey: ['desk', 'evidence', bureau, id, row, part, set], staleTime: Infinity,
    queryFn: ({ pageParam }) => getJson<EvidencePage>(`${root}/${id}/rows/${encodeURIComponent(row)}/records`, {
      bureau, part, set, limit: 50, ...(pageParam ? { after: pageParam } : {}),
    }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export interface DeskRecordKey {
  readonly bureau: string;
  readonly report: string;
  readonly type: string;
  readonly id: string;
}

const recordPath = ({ report, type, id }: DeskRecordKey) => `${root}/${report}/records/${type}/${id}`;

export function useDeskRecord(key: DeskRecordKey) {
  return useQuery({
    queryKey: ['desk', 'record', key], staleTime: Infinity, queryFn: () => getJson<DeskRecord>(recordPath(key), { bureau: key.bureau }),
  });
}

export const deskAttachment = (key: DeskRecordKey, sha256: string): string => addressOf(`${recordPath(key)}/attachments/${sha256}`, { bureau: key.bureau });

/** What the evaluator says; the answer takes the place of what was shown. */
export function useVerdict(bureau: string, id: string) {
  const client = useQueryClient();
  const take = (verified: VerifiedScores) => {
    client.setQueryData<DeskReport>(keyOf(bureau, id), (report) => report && { ...report, verified });
    void client.invalidateQueries({ queryKey: ['desk', 'list'] });
  };
  const path = (below: string) => addressOf(`${root}/${id}${below}`, { bureau });
  return {
    verify: useMutation({
      mutationFn: ({ row, said }: { row: string; said: RowVerdict }) => sendJson<VerifiedScores>('PUT', path(`/rows/${encodeURIComponent(row)}`), said),
      onSuccess: take,
    }),
    advance: useMutation({
      mutationFn: (to: 'finish' | 'resume') => sendJson<VerifiedScores>('POST', path(`/${to}`), {}), onSuccess: take,
    }),
    refresh: () => client.invalidateQueries({ queryKey: keyOf(bureau, id) }),
  };
}

/** What evaluators said, for those who answer for the report. */
export function useVerifiedScores(bureau: string, reportId: string) {
  return useQuery({
    queryKey: ['evaluation', bureau, 'verified', reportId],
    queryFn: () => getJson<VerifiedScores>(`/api/evaluation/reports/${reportId}/verified`, { bureau }),
  });
}
