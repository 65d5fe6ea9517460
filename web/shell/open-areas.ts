import type { Role } from '@fenghuo/shared/access';
import { useEffect, useState } from 'react';
import { areaNames, type Area } from '../recordkeeping/areas.js';
import { workOfRole } from './work-of-role.js';

const keyOf = (account: string) => `fenghuo.areas/${account}`;

/**
 * Which areas of the navigation stand open: those of the role at first, then what the person left open on this device; and the area of the
 * page that is shown, which folds again when one leaves it.
 */
export function useOpenAreas(
  account: string, role: Role, around: Area | undefined,
): [open: Area[], change: (open: readonly string[]) => void] {
  const [kept, setKept] = useState(() => read(account) ?? workOfRole[role].areas);
  const [aroundFolded, setAroundFolded] = useState(false);
  useEffect(() => setAroundFolded(false), [around]);
  const open = areaNames.filter((area) => kept.includes(area) || (area === around && !aroundFolded));
  const change = (next: readonly string[]) => {
    const byHand = areaNames.filter((area) => next.includes(area) && (area !== around || kept.includes(area)));
    setAroundFolded(around !== undefined && !next.includes(around));
    setKept(byHand);
    write(account, byHand);
  };
  return [open, change];
}

function read(account: string): readonly Area[] | null {
  const text = localStorage.getItem(keyOf(account));
  return text === null ? null : areaNames.filter((area) => text.split(',').includes(area));
}

function write(account: string, areas: readonly Area[]): void {
  try {
    localStorage.setItem(keyOf(account), areas.join());
  } catch {
    // A full device forgets what was open, nothing else.
  }
}
