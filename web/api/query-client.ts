import { QueryClient } from '@tanstack/react-query';
import { RequestProblem } from './request.js';

/** A lost connection or a busy server is asked again; a refusal is an answer. */
function worthAnotherTry(failures: number, problem: Error): boolean {
  const passing = problem instanceof RequestProblem && (problem.body.status === 0 || problem.body.status === 503);
  return passing && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 30_000, gcTime: 300_000 }, mutations: { retry: false } },
});
