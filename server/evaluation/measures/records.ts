import type { EvidencePage, EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { Refusal } from '@fenghuo/shared/problems';
import { z } from 'zod';
import { ask, reasonsOf, recordsOf, type Answer, type Evidence, type Position, type Question, type RecordSet } from '../evidence/evidence.js';
import type { Asked } from './figures.js';
import { leavesOf, recordQuestions } from './leaves.js';

export interface PageRequest {
  readonly set: RecordSet;
  /** The `next` of the page before; null at the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

/** The records that one dataset has behind a figure, and where they lie. */
interface Group {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * The records behind a figure, dataset after dataset, by the predicate that the figure was counted with. The reasons come with the first page:
 * those after it have the same.
 */
export async function recordsBehind(evidence: Evidence, { measure, year }: Asked, page: PageRequest): Promise<EvidencePage> {
  const questions = recordQuestions(leavesOf(measure, year));
  const groups = await Promise.all(questions.map(async (question): Promise<Group> => {
    const [answer] = await ask(evidence, question.leaves[0]!.dataset, [question]);
    return { question, answer: answer! };
  }));
  const total = groups.reduce((sum, { answer }) => sum + (page.set === 'counted' ? answer.counted : answer.notCounted), 0);
  const reasons = page.set === 'counted' || page.after !== null ? [] : reasonCounts(groups);
  return { ...await pageOf(evidence, groups, page), total, reasons };
}

function reasonCounts(groups: readonly Group[]): EvidencePage['reasons'] {
  const counts = new Map<string, EvidencePage['reasons'][number]>();
  for (const { reason, count } of groups.flatMap(({ question, answer }) => reasonsOf(question, answer))) {
    const key = `${reason.code} ${reason.label.zh}`;
    counts.set(key, { code: reason.code, label: reason.label, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

async function pageOf(evidence: Evidence, groups: readonly Group[], { set, after, limit }: PageRequest) {
  const cursor = after === null ? null : readCursor(after);
  const rows: EvidenceRow[] = [];
  for (let index = cursor?.group ?? 0; index < groups.length; index += 1) {
    const from = index === cursor?.group ? cursor.position : null;
    const { question, answer } = groups[index]!;
    // One more than asked for: whether there is a next page is then known without counting.
    const found = await recordsOf(evidence, question.leaves, answer, set, from, limit - rows.length + 1);
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
