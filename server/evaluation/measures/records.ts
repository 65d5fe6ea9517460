import type { EvidencePage, EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { Refusal } from '@fenghuo/shared/problems';
import { z } from 'zod';
import { reasonsOf, recordsOf, type Evidence, type Leaf, type Position, type RecordSet } from '../evidence/evidence.js';
import type { Asked } from './figures.js';
import { byDataset, leavesOf } from './leaves.js';

export interface PageRequest {
  readonly set: RecordSet;
  /** The `next` of the page before; null at the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

/** The records behind a figure, dataset after dataset, by the predicate that the figure was counted with. */
export async function recordsBehind(evidence: Evidence, { measure, year }: Asked, page: PageRequest): Promise<EvidencePage> {
  const groups = [...byDataset(leavesOf(measure, year)).values()];
  const reasons = await reasonCounts(evidence, groups, page.set);
  const { rows, next } = await pageOf(evidence, groups, page);
  return { rows, next, total: reasons.reduce((sum, { count }) => sum + count, 0), reasons: page.set === 'counted' ? [] : reasons };
}

async function reasonCounts(evidence: Evidence, groups: readonly (readonly Leaf[])[], set: RecordSet) {
  const counts = new Map<string, { code: string; label: { zh: string; en: string }; count: number }>();
  for (const leaves of groups) {
    for (const { reason, count } of await reasonsOf(evidence, leaves, set)) {
      const key = `${reason?.code} ${reason?.label.zh}`;
      const before = counts.get(key)?.count ?? 0;
      counts.set(key, { code: reason?.code ?? 'counted', label: reason?.label ?? { zh: '计入', en: 'Counted' }, count: before + count });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

async function pageOf(evidence: Evidence, groups: readonly (readonly Leaf[])[], { set, after, limit }: PageRequest) {
  const cursor = after === null ? null : readCursor(after);
  const rows: EvidenceRow[] = [];
  for (let index = cursor?.group ?? 0; index < groups.length; index += 1) {
    const from = index === cursor?.group ? cursor.position : null;
    // One more than asked for: whether there is a next page is then known without counting.
    const found = await recordsOf(evidence, groups[index]!, set, from, limit - rows.length + 1);
    const room = limit - rows.length;
    rows.push(...found.slice(0, room));
    if (found.length > room) return { rows, next: room === 0 ? writeCursor(index, null) : writeCursor(index, rows.at(-1)!) };
  }
  return { rows, next: null };
}

const cursorSchema = z.tuple([z.int().min(0), z.iso.date(), z.uuid()]).or(z.tuple([z.int().min(0)]));

function readCursor(text: string): { group: number; position: Position | null } {
  const read = cursorSchema.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!read.success) throw new Refusal('contract-broken');
  const [group, date, id] = read.data;
  return { group, position: date !== undefined && id !== undefined ? { date, id } : null };
}

function writeCursor(group: number, position: Position | null): string {
  return Buffer.from(JSON.stringify(position ? [group, position.date, position.id] : [group])).toString('base64url');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
