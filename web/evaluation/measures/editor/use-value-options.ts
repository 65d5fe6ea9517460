import type { DimensionVocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { useLanguage } from '../../../language/use-language.js';
import { useDivisions } from '../../../recordkeeping/data/use-divisions.js';
import { useEditing } from './node-context.js';

/** What may be chosen for a dimension. Townships go by their names; where any text may stand, nothing is offered. */
export function useValueOptions(_dataset: string, name: string, { options }: DimensionVocabulary): { value: string; label: string }[] {
  const { say } = useLanguage();
  const { bureau } = useEditing();
  const { all } = useDivisions(bureau);
  if (options) return Object.entries(options).map(([value, label]) => ({ value, label: say(label) }));
  if (name !== 'township') return [];
  return all.filter(({ level }) => level === 'township').map((one) => ({ value: one.code.slice(0, 9), label: one.name }));
}
