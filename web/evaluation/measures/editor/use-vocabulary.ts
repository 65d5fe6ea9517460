import type { VocabularyInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../../api/request.js';

/** The words that a measure may use, with what there is of each dataset. The words never change while the page is open; the counts may. */
export function useVocabulary(bureau: string) {
  return useQuery({
    queryKey: ['vocabulary', bureau],
    queryFn: () => getJson<VocabularyInUse>('/api/evaluation/vocabulary', { bureau }),
    staleTime: 60_000,
  });
}
