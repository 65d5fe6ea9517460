import { mayRole } from '@fenghuo/shared/access';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/request.js';
import { useProfile } from './use-profile.js';

interface FormEntry {
  readonly year: number;
}

/** Years for which the bureau has an evaluation form, newest first; undefined while they are read. Empty where they may not be read. */
export function useFormYears(bureau: string): readonly number[] | undefined {
  const allowed = mayRole(useProfile().role, 'readEvaluation');
  const forms = useQuery({
    // Years do not change with the records: outside the key that every journal event makes stale.
    queryKey: ['form-years', bureau], enabled: allowed, retry: false, retryOnMount: false,
    queryFn: () => getJson<FormEntry[]>('/api/evaluation/forms', { bureau }),
  });
  if (forms.data) return [...new Set(forms.data.map(({ year }) => year))].sort((a, b) => b - a);
  // A failure stays one while it is asked again: what stands below must not vanish and ask anew.
  return !allowed || forms.errorUpdateCount > 0 ? [] : undefined;
}
