import { randomUUID } from 'node:crypto';
import { AnswerLimit } from '@fenghuo/server/surveys/answer-limit';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { ListedBatch, PublicSurvey, SurveyReturns } from '@fenghuo/shared/survey-link';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { surveyBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Person } from '../setup/people.js';
import { created } from '../records/support.js';

const bureau = '610831';
let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const newSurvey = async (given: object = {}) => created(await application.as('manager'), 'surveys', surveyBody({ issued: 20, ...given }));
const link = async <Body = { token: string } & ProblemBody>(survey: AnyRecord, person: Person = 'manager', below = '') =>
  (await application.as(person)).post<Body>(`/api/surveys/${survey.id}/link${below}?bureau=${bureau}`);
const tokenOf = async (survey: AnyRecord) => (await link(survey)).body.token;
const returns = async (survey: AnyRecord, person: Person = 'duty') =>
  (await (await application.as(person)).get<SurveyReturns>(`/api/surveys/${survey.id}/returns?bureau=${bureau}`)).body;
const stranger = () => application.stranger();
const answer = (token: string, body: object = {}) =>
  stranger().post<ProblemBody | null>(`/api/survey-links/${token}/answers`, { operation: randomUUID(), answer: 'satisfied', ...body });
const enter = async (survey: AnyRecord, counts: object, more: object = {}, person: Person = 'duty') =>
  (await application.as(person)).post<ListedBatch & ProblemBody>('/api/survey-batches', {
    id: randomUUID(), bureau, survey: survey.id, answeredOn: survey['openedOn'], channel: 'paper', counts, ...more,
  });

describe('the public page of a survey', () => {
  it('has an address that managers open and close', async () => {
    const survey = await newSurvey();
    expect((await link(survey, 'duty')).body.code).toBe('role-not-allowed');
    expect((await link(survey, 'linxiang')).body.code).toBe('not-found');
    const [one, two] = await Promise.all([link(survey), link(survey)]);
    expect(one.body.token).toMatch(/^610831-[A-Za-z0-9_-]{22}$/);
    expect(two.body.token).toBe(one.body.token);
    const { body } = await stranger().get<PublicSurvey>(`/api/survey-links/${one.body.token}`);
    expect(body).toEqual({ title: survey['title'], year: survey['surveyedYear'], bureau: expect.objectContaining({ zh: expect.stringContaining('子洲') as string }) as object, state: 'open', closesOn: null });
    expect((await link(survey, 'manager', '/close')).status).toBe(204);
    expect((await stranger().get<ProblemBody>(`/api/survey-links/${one.body.token}`)).body.code).toBe('survey-link-unknown');
    expect((await answer(one.body.token)).body?.code).toBe('survey-link-unknown');
    expect((await link(survey)).body.token).not.toBe(one.body.token);
  });

  it('takes an answer of anybody as a record that says nothing of who gave it, and sets no cookie', async () => {
    const survey = await newSurvey();
    const token = await tokenOf(survey);
    const operation = randomUUID();
    const sent = await Promise.all([answer(token, { operation }), answer(token, { operation })]);
    for (const { status, headers } of sent) expect([status, headers.get('set-cookie')]).toEqual([204, null]);
    expect((await answer(token, { operation, answer: 'dissatisfied' })).status).toBe(204);
    const rows = await application.database.query('SELECT * FROM survey_response WHERE survey = $1', [survey.id]);
    expect(rows).toMatchObject([{ id: operation, answer: 'satisfied', channel: 'online', author: 'public', longitude: null, state: 'recorded' }]);
    expect((rows[0]!['captured_at'] as Date).toISOString()).toMatch(/T16:00:00\.000Z$/);
    const [line] = await application.database.query<{ actor: string; body: Buffer }>(`SELECT actor, body FROM journal WHERE record_id = $1`, [operation]);
    expect(line!.actor).toBe('public');
    expect(line!.body.toString()).not.toMatch(/127\.0\.0\.1|::1|mozilla|node/i);
    expect(await returns(survey)).toMatchObject({ answers: { satisfied: 1 }, channels: { online: 1 }, total: 1, valid: 1, issued: 20, rate: '5.00' });
  });

  it('takes nothing else', async () => {
    const token = await tokenOf(await newSurvey());
    for (const wrong of [{ answer: 'invalid' }, { answer: 'x' }, { operation: 'x' }, { remarks: '张三' }, { channel: 'paper' }, { survey: randomUUID() }]) {
      expect([wrong, (await answer(token, wrong)).body?.code]).toEqual([wrong, 'contract-broken']);
    }
    for (const other of [`${token}x`, 'x', `430682${token.slice(6)}`, `999999${token.slice(6)}`, token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), '%27']) {
      expect([other, (await answer(other)).body?.code]).toEqual([other, 'survey-link-unknown']);
    }
    expect((await answer(token, { remarks: 'x'.repeat(2000) })).status).toBe(413);
    const plain = await fetch(new URL(`/api/survey-links/${token}/answers`, application.url), {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ operation: randomUUID(), answer: 'satisfied' }),
    });
    expect(plain.status).toBe(403);
  });

  it('is over when the survey is closed or void', async () => {
    const manager = await application.as('manager');
    const survey = await newSurvey();
    const token = await tokenOf(survey);
    await manager.post(`/api/surveys/${survey.id}/transitions/close?bureau=${bureau}`, transitionBody(survey, { closedOn: '2020-12-31' }));
    expect((await stranger().get<PublicSurvey>(`/api/survey-links/${token}`)).body.state).toBe('closed');
    expect((await answer(token)).body?.code).toBe('survey-not-open');
    expect((await link(survey)).body.code).toBe('survey-not-open');
    const other = await newSurvey();
    const second = await tokenOf(other);
    await manager.post(`/api/surveys/${other.id}/void?bureau=${bureau}`, voidBody(other));
    expect((await answer(second)).body?.code).toBe('survey-link-unknown');
  });
});

describe('questionnaires on paper', () => {
  it('are counted and entered together, once however often they are sent, and undone together', async () => {
    const survey = await newSurvey();
    const id = randomUUID();
    const counts = { verySatisfied: 6, satisfied: 3, dissatisfied: 1, invalid: 2 };
    const [first, again] = await Promise.all([enter(survey, counts, { id }), enter(survey, counts, { id })]);
    expect([first.status, again.status, first.body.enteredBy]).toEqual([201, 201, 'duty']);
    expect(await returns(survey)).toMatchObject({ answers: counts, channels: { paper: 12 }, total: 12, valid: 10, rate: '60.00', batches: [{ id, voidedAt: null }] });
    expect((await enter(survey, { ...counts, satisfied: 4 }, { id })).body.code).toBe('batch-altered');
    const undo = async (person: Person) => (await application.as(person)).post<ListedBatch & ProblemBody>(`/api/survey-batches/${id}/void?bureau=${bureau}`, { reason: '重复录入' });
    expect((await undo('duty')).body.code).toBe('role-not-allowed');
    expect((await undo('linxiang')).body.code).toBe('not-found');
    expect((await undo('manager')).body).toMatchObject({ voidedBy: 'manager', voidReason: '重复录入' });
    expect((await undo('manager')).body.code).toBe('batch-voided');
    expect(await returns(survey)).toMatchObject({ answers: {}, total: 0, rate: '0.00' });
    const [{ rows }] = await application.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM survey_response WHERE survey = $1 AND voided_at IS NOT NULL', [survey.id]) as [{ rows: number }];
    expect(rows).toBe(12);
  });

  it('are refused as a whole', async () => {
    const survey = await newSurvey();
    expect((await enter(survey, {})).body.code).toBe('batch-empty');
    expect((await enter(survey, { satisfied: 300, invalid: 300 })).body.code).toBe('batch-too-large');
    for (const counts of [{ satisfied: -1 }, { satisfied: 1.5 }, { unheard: 1 }, { satisfied: 501 }]) expect((await enter(survey, counts)).body.code).toBe('contract-broken');
    expect((await enter(survey, { satisfied: 2 }, { answeredOn: '2100-01-01' })).body.code).toBe('date-in-future');
    expect((await enter(survey, { satisfied: 2 }, {}, 'inspector')).body.code).toBe('role-not-allowed');
    expect((await enter(survey, { satisfied: 2 }, {}, 'linxiang')).body.code).toBe('not-found');
    const manager = await application.as('manager');
    await manager.post(`/api/surveys/${survey.id}/transitions/close?bureau=${bureau}`, transitionBody(survey, { closedOn: '2020-12-31' }));
    expect((await enter(survey, { satisfied: 2 })).body.code).toBe('survey-closed');
    expect(await returns(survey)).toMatchObject({ total: 0, batches: [] });
  });

  it('may be five hundred', async () => {
    const survey = await newSurvey({ issued: null });
    const { status } = await enter(survey, { verySatisfied: 500 });
    expect(status).toBe(201);
    expect(await returns(survey)).toMatchObject({ total: 500, issued: null, rate: null });
  });
});

describe('the limit of public answers', () => {
  it('lets one survey take no more than its share in a minute, whichever server and address they come by', async () => {
    const survey = await newSurvey();
    const token = await tokenOf(survey);
    await application.database.query('UPDATE survey_link SET answers = 118, answers_since = now() WHERE token = $1', [token]);
    const beside = await startApplication({ database: application.database, dataDirectory: application.dataDirectory });
    const servers = [application, beside];
    const sent = await Promise.all([...Array.from({ length: 8 }).keys()].map((index) => (
      servers[index % 2]!.stranger().post<ProblemBody | null>(`/api/survey-links/${token}/answers`, { operation: randomUUID(), answer: 'satisfied' }))));
    await beside.close();
    expect([204, 429].map((status) => sent.filter((one) => one.status === status).length)).toEqual([2, 6]);
    expect(sent.find(({ status }) => status === 429)?.body?.title.zh).toMatch(/请 \d+ 秒后再试/);
    expect(await returns(survey)).toMatchObject({ total: 2 });
    await application.database.query(`UPDATE survey_link SET answers_since = now() - interval '61 seconds' WHERE token = $1`, [token]);
    expect((await answer(token)).status).toBe(204);
    const [window] = await application.database.query<{ answers: number }>('SELECT answers FROM survey_link WHERE token = $1', [token]);
    expect(window).toEqual({ answers: 1 });
  });

  it('turns away whoever sends too many, and says when to come back', async () => {
    const token = await tokenOf(await newSurvey());
    let last = await answer(token);
    for (let sent = 0; sent < 80 && last.status === 204; sent += 1) last = await answer(token);
    expect([last.status, last.body?.code]).toEqual([429, 'survey-too-many']);
    expect(last.body?.title.zh).toMatch(/请 \d+ 秒后再试/);
  });

  it('counts by window and forgets the oldest rather than grow', () => {
    let now = 0;
    const limit = new AnswerLimit(() => now);
    const rule = { most: 2, within: 1000 };
    expect([limit.take('a', rule), limit.take('a', rule), limit.take('a', rule), limit.take('b', rule)]).toEqual([0, 0, 1000, 0]);
    now = 999;
    expect(limit.take('a', rule)).toBe(1);
    now = 1000;
    expect(limit.take('a', rule)).toBe(0);
  });
});
