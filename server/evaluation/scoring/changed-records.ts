import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { ChangedRecords } from '@fenghuo/shared/evaluation/form-change';
import type { Evidence } from '../measures/figures.js';
import { changedBehind } from '../measures/changed.js';
import { questionBehind } from './questions.js';

const mostShown = 200;

/**
 * The records behind one number of a form that came in or changed after journal number `since`, those that count and those that nearly count.
 * @throws Refusal `row-unknown`.
 */
export async function changedRecordsOfForm(
  evidence: Evidence, framework: Framework, of: { readonly code: string; readonly part: string; readonly since: number },
): Promise<Omit<ChangedRecords, 'changes'>> {
  const question = questionBehind(framework, of.code, of.part);
  if (!question) return { counted: [], notCounted: [], more: false };
  // One more than shown: whether there are others is then known without counting.
  const [counted, notCounted] = await Promise.all((['counted', 'notCounted'] as const).map((set) =>
    changedBehind(evidence, question, set, of.since, mostShown + 1)));
  return {
    counted: counted!.slice(0, mostShown), notCounted: notCounted!.slice(0, mostShown),
    more: counted!.length > mostShown || notCounted!.length > mostShown,
  };
}
