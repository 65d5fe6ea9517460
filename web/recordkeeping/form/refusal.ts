import type { ProblemCode } from '@fenghuo/shared/problems';
import { RequestProblem } from '../../api/request.js';
import type { RecordScreens } from '../record-screens.js';
import { problemsByField, type EntryProblems } from './entry.js';

/** Rules of the engine that are about one part of any entry. */
const ofEveryType: Partial<Record<ProblemCode, readonly string[]>> = {
  'place-outside-bureau': ['place'], 'place-incomplete': ['place'], 'division-outside-bureau': ['division'],
};

/** The input at which the sentence of a refusal stands; undefined when it is about the record as a whole. `shown`: the inputs there are. */
export function inputRefused(thrown: unknown, { refusedAt }: RecordScreens, shown: readonly string[]): string | undefined {
  if (!(thrown instanceof RequestProblem)) return undefined;
  const { code } = thrown.body;
  return [...refusedAt?.[code] ?? [], ...ofEveryType[code] ?? []].find((name) => shown.includes(name));
}

/** What a refusal says at single inputs. */
export function problemsOf(thrown: unknown, screens: RecordScreens, shown: readonly string[]): EntryProblems {
  if (thrown instanceof RequestProblem && thrown.body.fields) return problemsByField(thrown.body.fields);
  const name = inputRefused(thrown, screens, shown);
  return name !== undefined && thrown instanceof RequestProblem ? { [name]: thrown.body.title } : {};
}
