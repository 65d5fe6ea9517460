import { dutyShift } from '@fenghuo/shared/records/duty-shift';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { ProblemCode } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { at, dutyLogEntryBody, dutyShiftBody } from '../setup/builders/disasters.js';
import { places } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, daysFromToday, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'duty-shifts';
type Given = Parameters<typeof dutyShiftBody>[0];

const refusedShift = (code: ProblemCode, given: Given) => refused(application, code, async () => (
  (await application.as('duty')).post(`/api/${path}`, dutyShiftBody(given))));

async function signedHandover() {
  const duty = await application.as('duty');
  return { handedOverAt: at('2020-08-05 08:05'), receivedBy: '陈值班', outgoingSignature: await sendPhoto(duty), incomingSignature: await sendPhoto(duty) };
}

describe('a duty shift', () => {
  describeCommonCases({
    contract: dutyShift, application: () => application, build: async (given) => dutyShiftBody(given),
    may: { create: ['duty', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  test('has its day from its beginning and may be rostered ahead', async () => {
    const duty = await application.as('duty');
    expect(await created(duty, path, dutyShiftBody())).toMatchObject({ dutyOn: '2020-08-04', state: 'rostered' });
    const [startsAt, endsAt] = [at(`${daysFromToday(7)} 08:00`), at(`${daysFromToday(8)} 08:00`)];
    expect(await created(duty, path, dutyShiftBody({ startsAt, endsAt }))).toMatchObject({ dutyOn: daysFromToday(7) });
  });

  test('ends after it begins and within the hours that the parameter allows', async () => {
    expect(namedPaths(await refusedShift('shift-disordered', { endsAt: at('2020-08-04 08:00') }))).toEqual(['record.endsAt', 'record.startsAt']);
    const problem = await refusedShift('shift-disordered', { endsAt: at('2020-08-05 08:01') });
    expect(problem.title.zh).toContain('不超过 24 小时');
  });

  test.each([[['李值班'], 1], [['李值班', '李值班'], 1], [['李值班', '王局长'], 1]])('%j are too few beside the leader', async (officers, present) => {
    const problem = await refusedShift('shift-too-few', { officers });
    expect(namedPaths(problem)).toEqual(['record.officers']);
    expect(problem.title.en).toContain(`at least 2 officers beside its leader; there are ${present}`);
  });

  describe('handed over', () => {
    const handOver = async (record: AnyRecord, values: Readonly<Record<string, unknown>>) => (
      (await application.as('duty')).post(addressOf(path, record, '/transitions/handOver'), transitionBody(record, values)));
    const shift = async () => created(await application.as('duty'), path, dutyShiftBody());

    test('is signed by both sides, and then neither changed nor handed over again', async () => {
      const duty = await application.as('duty');
      const values = await signedHandover();
      const record = await moved(duty, path, await shift(), 'handOver', transitionBody({ version: 1 }, { ...values, handoverNotes: '关注马蹄沟滑坡后续。' }));
      expect(record).toMatchObject({ state: 'handedOver', ...values });
      await refused(application, 'transition-not-allowed', () => handOver(record, values));
    });

    test.each(['handedOverAt', 'receivedBy', 'outgoingSignature', 'incomingSignature'])('needs %s', async (missing) => {
      const { [missing as 'receivedBy']: _, ...values } = await signedHandover();
      const record = await shift();
      expect(namedPaths(await refused(application, 'contract-broken', () => handOver(record, values)))).toEqual([`values.${missing}`]);
    });

    test('has two signatures, an incoming person from outside the shift, and a moment within reason', async () => {
      const record = await shift();
      const values = await signedHandover();
      for (const [code, given] of [
        ['shift-handover-same-signature', { incomingSignature: values.outgoingSignature }],
        ['shift-handover-same-person', { receivedBy: '张值班' }],
        ['shift-handover-early', { handedOverAt: at('2020-08-04 07:59') }],
        ['attachment-missing', { incomingSignature: '0'.repeat(64) }],
      ] as const) await refused(application, code, () => handOver(record, { ...values, ...given }));
    });
  });

  test('with entries in its log is not voided', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const record = await created(duty, path, dutyShiftBody());
    await created(duty, 'duty-log-entries', dutyLogEntryBody({ shift: record.id }));
    await refused(application, 'shift-has-entries', () => manager.post(addressOf(path, record, '/void'), voidBody(record)));
  });

  describe('at the post of another', () => {
    const post = { division: places.county.division };
    const days = (from: string, to: string) => ({ ...post, startsAt: at(`${from} 08:00`), endsAt: at(`${to} 08:00`) });

    test('does not overlap it, but begins when it ends, is of another period or stands elsewhere', async () => {
      const duty = await application.as('duty');
      await created(duty, path, dutyShiftBody(days('2020-08-10', '2020-08-11')));
      const late = { ...post, startsAt: at('2020-08-11 07:59'), endsAt: at('2020-08-12 07:59') };
      const problem = await refusedShift('shift-overlaps', late);
      expect(namedPaths(problem)).toEqual(['record.endsAt', 'record.startsAt']);
      expect(problem.title.zh).toContain('2020-08-10 08:00 至 2020-08-11 08:00 已有班次');
      for (const given of [days('2020-08-11', '2020-08-12'), { ...late, period: 'ordinary' as const }, { ...late, division: places.hejiaji.division }]) {
        await created(duty, path, dutyShiftBody(given));
      }
    });

    test('is not moved into its time, and takes its place once it is void', async () => {
      const [duty, manager] = [await application.as('duty'), await application.as('manager')];
      const stands = await created(duty, path, dutyShiftBody(days('2020-08-20', '2020-08-21')));
      const record = await created(duty, path, dutyShiftBody(days('2020-08-21', '2020-08-22')));
      const earlier = { startsAt: at('2020-08-20 20:00'), endsAt: at('2020-08-21 20:00') };
      const problem = await refused(application, 'shift-overlaps', () => duty.patch(addressOf(path, record), amendBody(record, earlier)));
      expect(namedPaths(problem)).toEqual(['changes.endsAt', 'changes.startsAt']);
      accepted(await manager.post(addressOf(path, stands, '/void'), voidBody(stands)));
      expect(accepted(await duty.patch<AnyRecord>(addressOf(path, record), amendBody(record, earlier)))).toMatchObject(earlier);
    });

    test('is one of those sent in one batch', async () => {
      const edits = [1, 2].map(() => ({ action: 'create', type: dutyShift.name, body: dutyShiftBody(days('2020-08-25', '2020-08-26')) }));
      const { verdicts } = accepted(await (await application.as('duty')).post<{ verdicts: { verdict: string; problem?: { code: string } }[] }>('/api/edits', { edits }));
      expect(verdicts.map(({ verdict, problem }) => problem?.code ?? verdict)).toEqual(['applied', 'shift-overlaps']);
    });

    test('is one of those that two servers are sent at once', async () => {
      const { database } = application;
      const other = await startApplication({ database });
      try {
        const clients = [await application.as('duty'), await other.as('duty')];
        for (let day = 1; day <= 20; day += 1) {
          const [from, to] = [`2020-09-${String(day).padStart(2, '0')}`, `2020-09-${String(day + 1).padStart(2, '0')}`];
          const answers = await Promise.all(clients.map((client) => client.post(`/api/${path}`, dutyShiftBody(days(from, to)))));
          expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
        }
      } finally {
        await other.close();
      }
    });
  });
});
