import { useMemo, type ReactNode } from 'react';
import { DefaultYearsContext } from '../access/default-years.js';
import { useFormYears } from '../access/use-form-years.js';
import { usePlace } from '../access/use-place.js';
import { today } from '../api/clock.js';
import { Loading } from '../ui/page-states.js';

/** Finds the years that pages take where the address names none. */
export function DefaultYear({ children }: { readonly children: ReactNode }) {
  const { bureau } = usePlace();
  const formYears = useFormYears(bureau);
  const running = Number(today().slice(0, 4));
  const evaluation = formYears?.includes(running) ? running : formYears?.[0] ?? running;
  const years = useMemo(() => ({ running, evaluation }), [running, evaluation]);
  if (!formYears) return <Loading />;
  return <DefaultYearsContext value={years}>{children}</DefaultYearsContext>;
}
