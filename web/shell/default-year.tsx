import { dayOf } from '@fenghuo/shared/calendar';
import type { ReactNode } from 'react';
import { useFormYears } from '../access/use-form-years.js';
import { DefaultYearContext, usePlace } from '../access/use-place.js';
import { Loading } from '../ui/page-states.js';

/** The year shown when the address names none: that of the newest evaluation form, else the running year. */
export function DefaultYear({ children }: { readonly children: ReactNode }) {
  const { bureau } = usePlace();
  const years = useFormYears(bureau);
  if (!years) return <Loading />;
  return <DefaultYearContext value={years[0] ?? Number(dayOf(new Date()).slice(0, 4))}>{children}</DefaultYearContext>;
}
