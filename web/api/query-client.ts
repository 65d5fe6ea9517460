import { QueryClient } from '@tanstack/react-query';
import { RequestProblem } from './request.js';

/** A lost connection or a busy server is asked again; a refusal is an answer. */
function worthAnotherTry(failures: number, problem: Error): boolean {
  const passing = problem instanceof RequestProblem && (problem.body.status === 0 || problem.body.status === 503);
  return passing && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // A lost network is said at once, not waited for.
    queries: { networkMode: 'always', retry: worthAnotherTry, staleTime: 30_000, gcTime: 300_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});
