import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { changedRecordsOf, type Evidence, type RecordSet } from '../evidence/evidence.js';
import type { Asked } from './figures.js';
import { byDataset, leavesOf } from './leaves.js';

/** Of the records that a figure counts, or nearly counts, those that came in or changed after a journal number: at most `limit` of each dataset. */
export async function changedBehind(
  evidence: Evidence, { measure, year }: Asked, set: RecordSet, since: number, limit: number,
): Promise<readonly EvidenceRow[]> {
  const found: EvidenceRow[] = [];
  for (const leaves of byDataset(leavesOf(measure, year)).values()) found.push(...await changedRecordsOf(evidence, leaves, set, since, limit));
  return found;
}
