import type { Role } from '@fenghuo/shared/access';
import { useState } from 'react';
import { areaNames, type Area } from '../recordkeeping/areas.js';
import { workOfRole } from './work-of-role.js';

const keyOf = (account: string) => `fenghuo.areas/${account}`;

/** Which areas of the navigation stand open: those of the role at first, then what the person left open on this device. */
export function useOpenAreas(account: string, role: Role): [readonly Area[], (open: readonly string[]) => void] {
  const [open, setOpen] = useState(() => kept(account) ?? workOfRole[role].areas);
  return [open, (next) => {
    const areas = areaNames.filter((area) => next.includes(area));
    setOpen(areas);
    try {
      localStorage.setItem(keyOf(account), areas.join());
    } catch {
      // A full device forgets what was open, nothing else.
    }
  }];
}

function kept(account: string): readonly Area[] | null {
  const text = localStorage.getItem(keyOf(account));
  return text === null ? null : areaNames.filter((area) => text.split(',').includes(area));
}
