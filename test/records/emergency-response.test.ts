import { emergencyResponse } from '@fenghuo/shared/records/emergency-response';
import { responseAction } from '@fenghuo/shared/records/response-action';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { at, emergencyResponseBody, responseActionBody } from '../setup/builders/disasters.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, history, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'emergency-responses';
const started = async (given: Parameters<typeof emergencyResponseBody>[0] = {}) => created(await application.as('duty'), path, emergencyResponseBody(given));
const to = (changedTo: string, moment: string) => ({ changedTo, changedAt: at(moment), changeApprovedBy: '指挥长' });
const ending = (moment: string) => ({ endedAt: at(moment), endApprovedBy: '指挥长' });

async function refusedMove(record: AnyRecord, transition: string, values: Readonly<Record<string, unknown>>, code: Parameters<typeof refused>[1]) {
  const duty = await application.as('duty');
  return refused(application, code, () => duty.post(addressOf(path, record, `/transitions/${transition}`), transitionBody(record, values)));
}

async function move(record: AnyRecord, transition: string, values: Readonly<Record<string, unknown>>): Promise<AnyRecord> {
  return moved(await application.as('duty'), path, record, transition, transitionBody(record, values));
}

describe('an emergency response', () => {
  describeCommonCases({
    contract: emergencyResponse, application: () => application, build: async (given) => emergencyResponseBody(given),
    may: { create: ['duty', 'manager'], amend: ['manager'], void: ['manager'] },
  });

  test('starts at a level, is raised and lowered by name of who approved it, and ends', async () => {
    let record = await started();
    expect(record).toMatchObject({ level: 'IV', startedOn: '2020-08-03', state: 'active' });
    record = await move(record, 'raise', to('II', '2020-08-04 08:00'));
    expect(record).toMatchObject({ level: 'II', state: 'active' });
    record = await move(record, 'lower', to('III', '2020-08-05 08:00'));
    record = await move(record, 'end', ending('2020-08-07 18:00'));
    expect(record).toMatchObject({ level: 'III', startLevel: 'IV', state: 'ended' });
    const actions = (await history(await application.as('duty'), path, record)).map((line) => [line.action, line.record['level']]);
    expect(actions).toEqual([['create', 'IV'], ['raise', 'II'], ['lower', 'III'], ['end', 'III']]);
  });

  test('a change needs its level, moment and approver', async () => {
    const problem = await refusedMove(await started(), 'raise', {}, 'contract-broken');
    expect(namedPaths(problem)).toEqual(['values.changeApprovedBy', 'values.changedAt', 'values.changedTo']);
  });

  test('is raised to a higher level and lowered to a lower one', async () => {
    const record = await started({ startLevel: 'III' });
    for (const level of ['III', 'IV']) {
      const problem = await refusedMove(record, 'raise', to(level, '2020-08-04 08:00'), 'level-not-higher');
      expect([problem.title.zh, namedPaths(problem)]).toEqual([expect.stringContaining('Ⅲ级'), ['values.changedTo']]);
    }
    for (const level of ['III', 'I']) await refusedMove(record, 'lower', to(level, '2020-08-04 08:00'), 'level-not-lower');
  });

  test('its moments follow each other', async () => {
    const record = await started();
    expect(namedPaths(await refusedMove(record, 'raise', to('III', '2020-08-03 17:59'), 'response-moments-disordered'))).toEqual(['values.changedAt']);
    await refusedMove(record, 'end', ending('2020-08-03 17:59'), 'response-moments-disordered');
    const raised = await move(record, 'raise', to('III', '2020-08-04 08:00'));
    await refusedMove(raised, 'raise', to('II', '2020-08-04 07:59'), 'response-moments-disordered');
    await refusedMove(raised, 'end', ending('2020-08-04 07:59'), 'response-moments-disordered');
  });
});

describe('a response action', () => {
  describeCommonCases({
    contract: responseAction, application: () => application,
    build: async (given) => responseActionBody({ response: (await started()).id, ...given }),
    may: { create: ['duty', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  test('is a briefing or an order with its number; a consultation or a measure needs none', async () => {
    const duty = await application.as('duty');
    const { id: response } = await started();
    for (const kind of ['briefing', 'order'] as const) {
      const body = responseActionBody({ response, kind, number: null });
      expect(namedPaths(await refused(application, 'paper-needs-number', () => duty.post('/api/response-actions', body)))).toEqual(['record.number']);
    }
    for (const kind of ['consultation', 'measure'] as const) await created(duty, 'response-actions', responseActionBody({ response, kind, number: null }));
  });

  test('is not dated before its response, nor is the response begun after it', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const response = await started();
    const early = responseActionBody({ response: response.id, takenOn: '2020-08-02' });
    expect(namedPaths(await refused(application, 'action-before-response', () => duty.post('/api/response-actions', early)))).toEqual(['record.takenOn']);
    await created(duty, 'response-actions', responseActionBody({ response: response.id }));
    const later = amendBody(response, { startedAt: at('2020-08-05 08:00') });
    expect(namedPaths(await refused(application, 'action-before-response', () => manager.patch(addressOf(path, response), later)))).toEqual(['changes.startedAt']);
  });

  test('keeps its response from being voided', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const response = await started();
    const action = await created(duty, 'response-actions', responseActionBody({ response: response.id }));
    await refused(application, 'response-has-actions', () => manager.post(addressOf(path, response, '/void'), voidBody(response)));
    accepted(await manager.post(addressOf('response-actions', action, '/void'), voidBody(action)));
    accepted(await manager.post(addressOf(path, response, '/void'), voidBody(await read(manager, path, response))));
  });
});
