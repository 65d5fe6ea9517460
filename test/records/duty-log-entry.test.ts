import { dutyLogEntry } from '@fenghuo/shared/records/duty-log-entry';
import { rollCall } from '@fenghuo/shared/records/roll-call';
import type { ProblemCode } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody } from '../setup/builders.js';
import { at, dutyLogEntryBody, dutyShiftBody, rollCallBody } from '../setup/builders/disasters.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { created, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'duty-log-entries';
type Given = Omit<Parameters<typeof dutyLogEntryBody>[0], 'shift'>;

const shift = async () => created(await application.as('duty'), 'duty-shifts', dutyShiftBody());
const entry = async (of: string, given: Given = {}) => created(await application.as('duty'), path, dutyLogEntryBody({ ...given, shift: of }));
const refusedEntry = (code: ProblemCode, of: string, given: Given) => refused(application, code, async () => (
  (await application.as('duty')).post(`/api/${path}`, dutyLogEntryBody({ ...given, shift: of }))));
const correction = (corrects: string): Given => ({ kind: 'correction', corrects, subject: '更正滑坡位置', loggedAt: at('2020-08-06 10:00') });

describe('an entry of the duty log', () => {
  describeCommonCases({
    contract: dutyLogEntry, application: () => application, build: async (given) => dutyLogEntryBody({ shift: (await shift()).id, ...given }),
    may: { create: ['duty', 'manager'], amend: [], void: [] },
  });

  test('lies within its shift', async () => {
    const { id } = await shift();
    for (const moment of ['2020-08-04 07:59', '2020-08-05 08:01']) {
      expect(namedPaths(await refusedEntry('entry-outside-shift', id, { loggedAt: at(moment) }))).toEqual(['record.loggedAt', 'record.shift']);
    }
    expect(await entry(id, { loggedAt: at('2020-08-05 00:10') })).toMatchObject({ loggedOn: '2020-08-05' });
  });

  test('is corrected by another that names it, once; the correction can be corrected', async () => {
    const duty = await application.as('duty');
    const { id } = await shift();
    const wrong = await entry(id);
    const right = await entry(id, correction(wrong.id));
    expect(await read(duty, path, wrong)).toMatchObject({ state: 'corrected', version: 2, content: wrong['content'] });
    expect(namedPaths(await refusedEntry('entry-corrected', id, correction(wrong.id)))).toEqual(['record.corrects']);
    await entry(id, correction(right.id));
    expect(await read(duty, path, right)).toMatchObject({ state: 'corrected' });
  });

  test('two corrections of one entry sent at once are one', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const { id } = await shift();
    const wrong = await entry(id);
    const answers = await Promise.all([duty, manager, duty].map((client) => client.post(`/api/${path}`, dutyLogEntryBody({ ...correction(wrong.id), shift: id }))));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  test('is a correction if, and only if, it names what it corrects', async () => {
    const { id } = await shift();
    const wrong = await entry(id);
    await refusedEntry('correction-incomplete', id, { kind: 'correction' });
    await refusedEntry('correction-incomplete', id, { corrects: wrong.id });
  });

  test('comes no more once the shift is handed over, but for corrections', async () => {
    const duty = await application.as('duty');
    const of = await shift();
    const wrong = await entry(of.id);
    const values = { handedOverAt: at('2020-08-05 08:05'), receivedBy: '陈值班', outgoingSignature: await sendPhoto(duty), incomingSignature: await sendPhoto(duty) };
    await moved(duty, 'duty-shifts', of, 'handOver', transitionBody(of, values));
    await refusedEntry('shift-handed-over', of.id, {});
    await entry(of.id, correction(wrong.id));
  });
});

describe('a roll-call', () => {
  describeCommonCases({
    contract: rollCall, application: () => application, build: async (given) => rollCallBody(given),
    may: { create: ['duty', 'manager'], amend: ['manager'], void: ['manager'] },
  });

  test('has a reason for an absence and none for a presence', async () => {
    const duty = await application.as('duty');
    for (const given of [{ result: 'absent' }, { absenceReason: '外出就餐' }] as const) {
      const problem = await refused(application, 'absence-needs-reason', () => duty.post('/api/roll-calls', rollCallBody(given)));
      expect(namedPaths(problem)).toEqual(['record.absenceReason', 'record.result']);
    }
    expect(await created(duty, 'roll-calls', rollCallBody({ result: 'absent', absenceReason: '外出就餐' }))).toMatchObject({ calledOn: '2020-08-04' });
  });
});
