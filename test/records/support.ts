import { recordTypeNames } from '@fenghuo/shared/records/index';
import { seededProvenances, type AnyRecord } from '@fenghuo/shared/records/record-type';
import type { ProblemBody, ProblemCode } from '@fenghuo/shared/problems';
import { expect } from 'vitest';
import { createRebuilt, type Application } from '../setup/application.js';
import type { Answer, Client } from '../setup/client.js';
import type { FreshDatabase } from '../setup/database.js';

/** What an answer of the API may be: the record asked for, or why not. */
export type RecordAnswer = Answer<AnyRecord & ProblemBody>;

export interface JournalLine {
  readonly n: number;
  readonly actor: string;
  readonly operation: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly action: string;
}

export const tableOf = (type: string) => type.replaceAll('-', '_');

/** Rows and versions of everything that a write touches, as the owner sees them: equal before and after a refusal. */
export async function everything(database: FreshDatabase): Promise<Record<string, string>> {
  const parts = recordTypeNames.map(tableOf).map((table) => `(SELECT count(*) || '/' || coalesce(sum(version), 0) FROM ${table}) AS ${table}`);
  const [row] = await database.query<Record<string, string>>(
    `SELECT ${parts.join(', ')}, (SELECT count(*) FROM op) AS op, (SELECT count(*) FROM journal) AS journal,
       (SELECT coalesce(sum(n), 0) FROM journal_head) AS head, (SELECT count(*) FROM attachment_use) AS uses`);
  return row!;
}

/** Sends something that must be refused with that rule's name, and proves that nothing of it was written. */
export async function refused(application: Application, code: ProblemCode, send: () => Promise<Answer>): Promise<ProblemBody> {
  const before = await everything(application.database);
  const { status, body, headers } = await send();
  const problem = body as ProblemBody;
  expect({ code: problem?.code, status }).toEqual({ code, status: problem?.status });
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(problem.title.zh).toMatch(/\p{Script=Han}/u);
  expect(problem.title.en).not.toMatch(/\p{Script=Han}/u);
  expect(`${problem.title.zh}${problem.title.en}`).not.toMatch(/[{}]|undefined/);
  expect(await everything(application.database)).toEqual(before);
  return problem;
}

/** The paths that a refusal names, each with words in both languages. */
export function namedPaths(problem: ProblemBody): string[] {
  const fields = problem.fields ?? [];
  for (const { label, message } of fields) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).not.toMatch(/\p{Script=Han}/u);
    expect(label.zh && label.en).toBeTruthy();
  }
  return fields.map(({ path }) => path).sort();
}

/** Creates a record that is to be accepted. One that is rebuilt from a report, or made up to demonstrate, no request may create: it is written as the seeds do. */
export async function created(client: Client, path: string, body: unknown): Promise<AnyRecord> {
  const { provenance } = (body as { readonly record: { readonly provenance?: string } }).record;
  if ((seededProvenances as readonly unknown[]).includes(provenance)) return createRebuilt(client, path, body);
  return accepted(await client.post<AnyRecord>(`/api/${path}`, body), 201);
}

export function accepted<Body>(answer: Answer<Body>, status = 200): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  return answer.body;
}

/** The address of a record, or of something below it. */
export function addressOf(path: string, record: Pick<AnyRecord, 'id' | 'bureau'>, below = ''): string {
  return `/api/${path}/${record.id}${below}?bureau=${record.bureau}`;
}

export async function read(client: Client, path: string, record: Pick<AnyRecord, 'id' | 'bureau'>): Promise<AnyRecord> {
  return accepted(await client.get<AnyRecord>(addressOf(path, record)));
}

/** Moves a record with a transition that is to be accepted. */
export async function moved(client: Client, path: string, record: AnyRecord, transition: string, body: unknown): Promise<AnyRecord> {
  return accepted(await client.post<AnyRecord>(addressOf(path, record, `/transitions/${transition}`), body));
}

export async function history(client: Client, path: string, record: Pick<AnyRecord, 'id' | 'bureau'>) {
  return accepted(await client.get<(JournalLine & { record: AnyRecord; at: string; actorName: string; device: string })[]>(addressOf(path, record, '/history')));
}

/** The journal of a bureau as the owner reads it. */
export function journalOf(database: FreshDatabase, bureau = '610831'): Promise<JournalLine[]> {
  return database.query<JournalLine & Record<string, unknown>>(
    `SELECT n::int, actor, operation, record_type AS type, record_id AS id, version, action FROM journal WHERE bureau = $1 ORDER BY n`, [bureau]);
}

/** The numbers from 1 on without a hole. */
export function expectDense(journal: readonly JournalLine[]): void {
  expect(journal.map(({ n }) => n)).toEqual(journal.map((_, index) => index + 1));
}

/** A day as many days away from today, in China Standard Time. */
export function daysFromToday(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
