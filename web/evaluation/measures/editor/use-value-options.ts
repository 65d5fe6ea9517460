import type { ValueCount } from '@fenghuo/shared/evaluation/measure-preview';
import type { DimensionVocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../../api/request.js';
import { useLanguage } from '../../../language/use-language.js';
import { useDivisions } from '../../../recordkeeping/data/use-divisions.js';
import { useEditing } from './node-context.js';

/** What may be chosen for a dimension: its options, the townships by name, or what the records of the year say where any text may stand. */
export function useValueOptions(dataset: string, name: string, { options }: DimensionVocabulary): { value: string; label: string }[] {
  const { say } = useLanguage();
  const { bureau, year } = useEditing();
  const { all } = useDivisions(bureau);
  const { data } = useQuery({
    queryKey: ['vocabulary', bureau, 'values', dataset, name, year], enabled: options === null && name !== 'township', staleTime: 60_000,
    queryFn: () => getJson<readonly ValueCount[]>('/api/evaluation/vocabulary/values', { bureau, dataset, dimension: name, year }),
  });
  if (options) return Object.entries(options).map(([value, label]) => ({ value, label: say(label) }));
  if (name === 'township') return all.filter(({ level }) => level === 'township').map((one) => ({ value: one.code.slice(0, 9), label: one.name }));
  return (data ?? []).flatMap(({ value, label }) => (value === null ? [] : [{ value, label: say(label) }]));
}
