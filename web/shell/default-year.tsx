import { mayRole } from '@fenghuo/shared/access';
import { dayOf } from '@fenghuo/shared/calendar';
import { recordTypes } from '@fenghuo/shared/records/index';
import type { ReactNode } from 'react';
import { useFormYears } from '../access/use-form-years.js';
import { DefaultYearContext, usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useFewRecords } from '../recordkeeping/data/use-records.js';
import { Loading } from '../ui/page-states.js';

const { hazard } = recordTypes;

/**
 * The year shown when the address names none: that of the newest evaluation form; for those who see no form that of the newest hazard in
 * their scope, which is the list they land on; else the running year.
 */
export function DefaultYear({ children }: { readonly children: ReactNode }) {
  const { bureau } = usePlace();
  const reads = mayRole(useProfile().role, 'readRecords');
  const formYears = useFormYears(bureau);
  const noForm = formYears !== undefined && formYears.length === 0 && reads;
  const newest = useFewRecords(hazard, { bureau, limit: 1 }, noForm);
  if (!formYears || (noForm && newest.isPending)) return <Loading />;
  const listed = newest.data?.rows[0]?.[hazard.listedBy];
  const year = formYears[0] ?? Number(String(listed ?? dayOf(new Date())).slice(0, 4));
  return <DefaultYearContext value={year}>{children}</DefaultYearContext>;
}
