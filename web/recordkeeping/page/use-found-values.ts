import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readerOf } from '../form/known-values.js';
import type { FoundValue, RecordScreens } from '../record-screens.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * What the records around a record say of a step already, put where nothing stands and nobody typed. Asked for whenever the dialog opens, never
 * kept. Where it cannot be had, the dialog stays as it was.
 */
export function useFoundValues({ contract, valuesOfStep }: RecordScreens, record: AnyRecord, step: string) {
  const [touched, setTouched] = useState<readonly string[]>([]);
  const { data = {} } = useQuery({
    queryKey: ['found', contract.name, record.bureau, record.id, record.version, step], enabled: valuesOfStep !== undefined,
    gcTime: 0, staleTime: Infinity, retry: 1, queryFn: () => valuesOfStep!(record, step, readerOf(record.bureau)),
  });
  const proposed = (values: Values): readonly (readonly [field: string, found: FoundValue])[] => (
    Object.entries(data).filter(([field]) => !touched.includes(field) && (values[field] ?? null) === null));
  return {
    /** The values with what was found among them. */
    among: (values: Values): Values => ({ ...values, ...Object.fromEntries(proposed(values).map(([field, { value }]) => [field, value])) }),
    /** Where the value of a field comes from; undefined where somebody typed it. */
    sourceOf: (field: string, values: Values) => proposed(values).find(([name]) => name === field)?.[1].source,
    touch: (field: string) => setTouched((now) => [...now, field]),
  };
}
