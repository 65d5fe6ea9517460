import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/request.js';

/** The live form of a bureau and year. Journal events make it stale; so does coming back to the window. */
export function useForm(bureau: string, year: number) {
  return useQuery({
    queryKey: ['evaluation', bureau, year], staleTime: 0, refetchOnWindowFocus: true,
    queryFn: () => getJson<EvaluationForm>(`/api/evaluation/forms/${bureau}/${year}`),
  });
}
