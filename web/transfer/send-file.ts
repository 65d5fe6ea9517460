import type { ProblemBody } from '@fenghuo/shared/problems';
import { importMediaType, type ImportView } from '@fenghuo/shared/transfer';
import { apiWords } from '../api/api.words.js';
import { addressOf, RequestProblem, type Parameters } from '../api/request.js';
import { announceSessionEnded } from '../api/session-ended.js';

/** Sends a file to be imported; `progress` is told the part that has left, from 0 to 1. Throws `RequestProblem`. */
export function sendFile(file: File, about: Parameters, progress: (part: number) => void): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    // Unlike fetch, it says how much has left.
    const request = new XMLHttpRequest();
    request.open('POST', addressOf('/api/imports', { ...about, name: file.name }));
    request.setRequestHeader('content-type', importMediaType);
    request.setRequestHeader('x-fenghuo', '1');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as ImportView);
      const body = request.response as ProblemBody | null;
      if (body?.code === 'sign-in-required') announceSessionEnded();
      return reject(body?.code ? new RequestProblem(body) : lost());
    };
    request.onerror = () => reject(lost());
    request.send(file);
  });
}

function lost(): RequestProblem {
  return new RequestProblem({ type: 'urn:fenghuo:problem:outcome-unknown', status: 0, code: 'outcome-unknown', title: apiWords.sendingLost });
}
