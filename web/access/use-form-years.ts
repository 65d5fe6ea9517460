import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/request.js';
import { useProfile } from './use-profile.js';

interface FormEntry {
  readonly year: number;
}

/** Years for which the bureau has an evaluation form, newest first; undefined while they are read. Empty where they may not be read. */
export function useFormYears(bureau: string): readonly number[] | undefined {
  const { role, scope } = useProfile();
  const allowed = mayRole(role, 'readEvaluation') && coversBureau(scope, bureau);
  const forms = useQuery({
    queryKey: ['evaluation', 'forms', bureau], enabled: allowed, retry: false,
    queryFn: () => getJson<FormEntry[]>('/api/evaluation/forms', { bureau }),
  });
  if (!allowed || forms.isError) return [];
  return forms.data && [...new Set(forms.data.map(({ year }) => year))].sort((a, b) => b - a);
}
