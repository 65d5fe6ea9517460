import type { Measure } from '@fenghuo/shared/evaluation/measure';
import type { MeasurePreview } from '@fenghuo/shared/evaluation/measure-preview';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sendJson } from '../../../api/request.js';

/** Milliseconds without a change before a measure is tried out. */
const pause = 450;

/** What a measure gives as it stands. The key begins as the form's does, so that a record written anywhere refreshes it. */
export function usePreview(bureau: string, year: number, measure: Measure | null) {
  const settled = useSettled(measure);
  const query = useQuery({
    queryKey: ['evaluation', bureau, year, 'preview', settled],
    queryFn: () => sendJson<MeasurePreview>('POST', '/api/evaluation/measures/preview', { bureau, year, measure: settled }),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { ...query, waiting: settled !== measure || query.isFetching };
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(later);
  }, [value]);
  return settled;
}
