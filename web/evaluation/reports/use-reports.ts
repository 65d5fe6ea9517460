import type { ReportDifference } from '@fenghuo/shared/evaluation/difference';
import type { OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/request.js';

/** What people said of the rows of the live form and what is still to do; follows the journal. */
export function usePreparation(bureau: string, year: number) {
  return useQuery({
    queryKey: ['evaluation', bureau, year, 'preparation'], placeholderData: (previous) => previous,
    queryFn: () => getJson<FormPreparation>(`/api/evaluation/forms/${bureau}/${year}/preparation`),
  });
}

/** The revisions of a bureau's reports, newest first; follows the journal. */
export function useRevisions(bureau: string) {
  return useQuery({
    queryKey: ['evaluation', bureau, 'revisions'],
    queryFn: () => getJson<readonly ReportRevision[]>('/api/evaluation/reports', { bureau }),
  });
}

/** A frozen report: its content never changes, so that no event reads it again. */
export function useReport(bureau: string, id: string, wanted = true) {
  return useQuery({
    queryKey: ['reports', bureau, id], staleTime: Infinity, enabled: wanted,
    queryFn: () => getJson<OpenedReport>(`/api/evaluation/reports/${id}`, { bureau }),
  });
}

/** `other`: the id of another revision, or `live`. */
export function useDifference(bureau: string, id: string, other: string) {
  return useQuery({
    queryKey: ['evaluation', bureau, 'difference', id, other],
    queryFn: () => getJson<ReportDifference>(`/api/evaluation/reports/${id}/difference`, { bureau, with: other }),
  });
}
