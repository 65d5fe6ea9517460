import type { ProblemCode } from '@fenghuo/shared/problems';
import { RequestProblem } from '../../api/request.js';
import { problemsByField, type EntryProblems } from './entry.js';

/** Rules of the engine about one part of any entry, which is more than one field. */
const partRefused: Partial<Record<ProblemCode, string>> = {
  'place-outside-bureau': 'place', 'place-incomplete': 'place', 'division-outside-bureau': 'division',
};

/** What a refusal says at single inputs. `shown`: the inputs there are. */
export function problemsOf(thrown: unknown, shown: readonly string[]): EntryProblems {
  if (!(thrown instanceof RequestProblem)) return {};
  const { code, title, fields } = thrown.body;
  const part = partRefused[code];
  const problems = fields ? problemsByField(fields) : part === undefined ? {} : { [part]: title };
  return Object.fromEntries(Object.entries(problems).filter(([name]) => shown.includes(name)));
}

/** Whether the sentence of a refusal stands at an input already and need not be said again for the record as a whole. */
export function isSaidAtInputs(thrown: unknown, shown: readonly string[]): boolean {
  return thrown instanceof RequestProblem && Object.values(problemsOf(thrown, shown)).some(({ zh }) => zh === thrown.body.title.zh);
}
