import { datedEarlier as earlierInDataset, enteredSince as enteredInDataset, type Evidence } from '../evidence/evidence.js';
import type { Asked } from './figures.js';
import { byDataset, leavesOf } from './leaves.js';

/** How many of the records that a figure counts were entered since a moment (ISO 8601). */
export async function enteredSince(evidence: Evidence, { measure, year }: Asked, since: string): Promise<number> {
  let entered = 0;
  for (const leaves of byDataset(leavesOf(measure, year)).values()) entered += await enteredInDataset(evidence, leaves, since);
  return entered;
}

/** How many of the records that a figure counts by the year they state are dated in an earlier one. */
export async function datedEarlier(evidence: Evidence, { measure, year }: Asked): Promise<number> {
  let earlier = 0;
  for (const leaves of byDataset(leavesOf(measure, year)).values()) earlier += await earlierInDataset(evidence, leaves);
  return earlier;
}
