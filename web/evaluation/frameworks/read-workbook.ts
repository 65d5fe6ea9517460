import type { UploadedForm } from '@fenghuo/shared/evaluation/framework-views';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { importMediaType } from '@fenghuo/shared/transfer';
import { apiWords } from '../../api/api.words.js';
import { addressOf, RequestProblem } from '../../api/request.js';
import { announceSessionEnded } from '../../api/session-ended.js';

/** What the file holds; the server keeps nothing of it. Throws `RequestProblem`. */
export async function readWorkbook(bureau: string, file: File): Promise<UploadedForm> {
  const answer = await fetch(addressOf('/api/evaluation/frameworks/import', { bureau }), {
    method: 'POST', credentials: 'same-origin', headers: { 'content-type': importMediaType, accept: 'application/json', 'x-fenghuo': '1' }, body: file,
  }).catch(() => { throw lost(); });
  const body = await answer.json().catch(() => null) as UploadedForm | ProblemBody | null;
  if (answer.ok && body && 'sheets' in body) return body;
  if (body && 'code' in body) {
    if (body.code === 'sign-in-required') announceSessionEnded();
    throw new RequestProblem(body);
  }
  throw lost();
}

function lost(): RequestProblem {
  return new RequestProblem({ type: 'urn:fenghuo:problem:outcome-unknown', status: 0, code: 'outcome-unknown', title: apiWords.sendingLost });
}
