import { v7 as uuid } from 'uuid';
import { RequestProblem } from '../../api/request.js';

/** Identity of an edit, or of a record that is made here. */
export const newId = (): string => uuid();

/** Whether the server answered this operation. Without an answer the same operation is sent again and enters nothing twice. */
export function isAnswer(problem: unknown): boolean {
  if (!(problem instanceof RequestProblem)) return false;
  return problem.body.status >= 400 && problem.body.status < 500;
}
