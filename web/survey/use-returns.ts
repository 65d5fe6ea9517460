import type { ListedBatch, NewBatch, SurveyReturns } from '@fenghuo/shared/survey-link';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, getJson, sendJson } from '../api/request.js';

/** What came back of a survey; follows the journal with the records. */
export function useReturns(bureau: string, survey: string) {
  const client = useQueryClient();
  const queryKey = ['records', 'survey-response', 'returns', bureau, survey];
  const onSuccess = () => client.invalidateQueries({ queryKey: ['records', 'survey-response'] });
  const below = (path: string) => addressOf(`/api/surveys/${survey}/${path}`, { bureau });
  return {
    returns: useQuery({ queryKey, queryFn: () => getJson<SurveyReturns>(`/api/surveys/${survey}/returns`, { bureau }) }),
    open: useMutation({ mutationFn: () => sendJson<unknown>('POST', below('link'), {}), onSuccess }),
    close: useMutation({ mutationFn: () => sendJson<unknown>('POST', below('link/close'), {}), onSuccess }),
    enter: useMutation({ mutationFn: (batch: NewBatch) => sendJson<ListedBatch>('POST', '/api/survey-batches', batch), onSuccess }),
    undo: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) => (
        sendJson<ListedBatch>('POST', addressOf(`/api/survey-batches/${id}/void`, { bureau }), { reason })),
      onSuccess,
    }),
  };
}
