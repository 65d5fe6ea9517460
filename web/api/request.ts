import type { Label } from '@fenghuo/shared/label';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { apiWords } from './api.words.js';
import { noteServerClock } from './clock.js';
import { announceSessionEnded } from './session-ended.js';

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A refusal of the server, or the loss of the connection (`status` 0), with its sentence in both languages. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  constructor(readonly body: ProblemBody) {
    super(body.code);
  }
}

/** Reads JSON. `path` is the whole path, `/api/…`; parameters that are undefined or empty are left out. Throws `RequestProblem`. */
export async function getJson<T>(path: string, params?: Parameters): Promise<T> {
  const response = await ask(addressOf(path, params), { method: 'GET' });
  return await response.json() as T;
}

/** Sends JSON and reads the answer; an answer without content is undefined. Throws `RequestProblem`. */
export async function sendJson<T>(method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown): Promise<T> {
  const response = await ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Sends bytes as they are, under the media type of the blob. Throws `RequestProblem`. */
export async function sendBytes<T>(path: string, params: Parameters, bytes: Blob): Promise<T> {
  const response = await ask(addressOf(path, params), { method: 'PUT', headers: { 'content-type': bytes.type }, body: bytes });
  return await response.json() as T;
}

/** The path with its parameters, for links and images as well. */
export function addressOf(path: string, params: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined && value !== '') query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

interface Sent {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

async function ask(address: string, init: Sent): Promise<Response> {
  const reading = init.method === 'GET';
  const sentAt = Date.now();
  const response = await fetch(address, {
    ...init, credentials: 'same-origin', headers: { ...init.headers, accept: 'application/json', 'x-fenghuo': '1' },
  }).catch(() => { throw connectionLost(reading ? apiWords.readingLost : apiWords.sendingLost); });
  noteServerClock(response.headers.get('date'), sentAt, Date.now());
  if (response.ok) return response;
  const problem = await problemOf(response, reading);
  if (problem.body.code === 'sign-in-required') announceSessionEnded();
  throw problem;
}

async function problemOf(response: Response, reading: boolean): Promise<RequestProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblemBody(body)) return new RequestProblem(body);
  const sentence = reading ? apiWords.readingFailed : apiWords.sendingFailed;
  const status = String(response.status);
  return connectionLost({ zh: sentence.zh.replace('{status}', status), en: sentence.en.replace('{status}', status) });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

function connectionLost(title: Label): RequestProblem {
  return new RequestProblem({ type: 'urn:fenghuo:problem:outcome-unknown', status: 0, code: 'outcome-unknown', title });
}
