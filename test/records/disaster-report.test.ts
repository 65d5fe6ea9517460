import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { ProblemCode } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody, voidBody } from '../setup/builders.js';
import { at, disasterBody, disasterReportBody, emergencyResponseBody } from '../setup/builders/disasters.js';
import { places } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, history, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'disaster-reports';
type Given = Omit<Parameters<typeof disasterReportBody>[0], 'disaster'>;

const newDisaster = async (given: Parameters<typeof disasterBody>[0] = {}) => created(await application.as('duty'), 'disasters', disasterBody(given));
const report = async (disaster: AnyRecord, given: Given = {}) => (
  created(await application.as('duty'), path, disasterReportBody({ ...given, disaster: disaster.id })));
const refusedReport = (disaster: AnyRecord, code: ProblemCode, given: Given) => refused(application, code, async () => (
  (await application.as('duty')).post(`/api/${path}`, disasterReportBody({ ...given, disaster: disaster.id }))));
const followUp = (given: Given = {}): Given => ({ kind: 'followUp', reportedAt: at('2020-08-05 07:00'), ...given });

async function stabilised(disaster: AnyRecord, stableOn: string): Promise<AnyRecord> {
  const duty = await application.as('duty');
  const present = await read(duty, 'disasters', disaster);
  return moved(duty, 'disasters', present, 'stabilise', transitionBody(present, { stableOn }));
}

describe('a disaster report', () => {
  describeCommonCases({
    contract: disasterReport, application: () => application,
    build: async (given) => disasterReportBody({ disaster: (await newDisaster()).id, ...given }),
    may: { create: ['duty', 'manager'], amend: [], void: ['manager'] },
  });

  describe('in its order', () => {
    test('goes from the initial one over follow-ups to the verified one; the newest is current', async () => {
      const disaster = await newDisaster();
      const initial = await report(disaster);
      expect(initial).toMatchObject({ state: 'current', previous: null, reportedOn: '2020-08-04' });
      const second = await report(disaster, followUp());
      expect(second).toMatchObject({ state: 'current', previous: initial.id });
      await stabilised(disaster, '2020-08-06');
      const verified = await report(disaster, { kind: 'verified', reportedAt: at('2020-08-08 09:00') });
      expect(verified).toMatchObject({ previous: second.id });
      const duty = await application.as('duty');
      expect([await read(duty, path, initial), await read(duty, path, second)]).toMatchObject([{ state: 'superseded' }, { state: 'superseded' }]);
      expect((await history(duty, 'disasters', disaster)).map(({ action }) => action)).toEqual(['create', 'report', 'report', 'stabilise', 'report']);
      await refusedReport(disaster, 'verified-report-last', followUp({ reportedAt: at('2020-08-09 09:00') }));
    });

    test('begins with one initial report for each township', async () => {
      const disaster = await newDisaster();
      expect(namedPaths(await refusedReport(disaster, 'initial-report-first', followUp()))).toEqual(['record.kind']);
      await report(disaster);
      expect(namedPaths(await refusedReport(disaster, 'initial-report-once', { reportedAt: at('2020-08-04 08:00') }))).toEqual(['record.kind']);
      const elsewhere = await report(disaster, places.hejiaji);
      expect(elsewhere).toMatchObject({ previous: null });
    });

    test('is of a township, neither of the county nor of a village', async () => {
      const disaster = await newDisaster();
      for (const division of ['610831000000', '610831106200']) await refusedReport(disaster, 'township-required', { division });
    });

    test('is later than the disaster and than the report before', async () => {
      const disaster = await newDisaster();
      expect(namedPaths(await refusedReport(disaster, 'report-before-disaster', { reportedAt: at('2020-08-04 05:59') }))).toEqual(['record.reportedAt']);
      await report(disaster);
      const problem = await refusedReport(disaster, 'report-not-later', followUp({ reportedAt: at('2020-08-04 07:30') }));
      expect(problem.title.zh).toContain('2020-08-04 07:30');
    });

    test('is verified only once the disaster is stable', async () => {
      const disaster = await newDisaster();
      await report(disaster);
      const verified = { kind: 'verified', reportedAt: at('2020-08-05 09:00') } as const;
      await refusedReport(disaster, 'verified-needs-stable', verified);
      await stabilised(disaster, '2020-08-06');
      await refusedReport(disaster, 'verified-before-stable', verified);
      await report(disaster, { ...verified, reportedAt: at('2020-08-06 00:01') });
    });

    test('is voided from the last one backwards, and the one before is current again', async () => {
      const disaster = await newDisaster();
      const [initial, second] = [await report(disaster), await report(disaster, followUp())];
      const manager = await application.as('manager');
      const superseded = await read(manager, path, initial);
      await refused(application, 'report-superseded', () => manager.post(addressOf(path, initial, '/void'), voidBody(superseded)));
      accepted(await manager.post(addressOf(path, second, '/void'), voidBody(second)));
      expect(await read(manager, path, initial)).toMatchObject({ state: 'current' });
      await report(disaster, followUp());
    });

    test('two initial reports of one township sent at once are one', async () => {
      const disaster = await newDisaster();
      const [duty, manager] = [await application.as('duty'), await application.as('manager')];
      const answers = await Promise.all([duty, manager, duty, manager].map((client) => client.post(`/api/${path}`, disasterReportBody({ disaster: disaster.id }))));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    });
  });

  describe('in its figures', () => {
    test.each(['deaths', 'missing', 'injured', 'relocated', 'needingRelief', 'needingWater'])('%s does not exceed the affected', async (figure) => {
      const problem = await refusedReport(await newDisaster(), 'figure-exceeds-affected', { relocated: 0, [figure]: 11 });
      expect(namedPaths(problem)).toEqual(['record.affected', `record.${figure}`]);
    });

    test('435 relocated of 19 affected are refused; moved as a precaution they stand apart', async () => {
      const disaster = await newDisaster();
      const problem = await refusedReport(disaster, 'figure-exceeds-affected', { affected: 19, relocated: 435 });
      expect(problem.title.zh).toContain('紧急避险转移人口');
      expect(await report(disaster, { affected: 19, relocated: 0, evacuated: 435 })).toMatchObject({ evacuated: 435 });
    });

    test.each([[{ relocatedCentrally: 3 }], [{ relocatedDispersed: 4, relocatedCentrally: 1 }]])('%o: centrally and dispersed add up', async (parts) => {
      const disaster = await newDisaster();
      await refusedReport(disaster, 'relocation-parts-differ', parts);
      await report(disaster, { relocatedCentrally: 1, relocatedDispersed: 3 });
    });

    test.each([{ cropAffected: '10', cropDamaged: '10.1' }, { cropAffected: '10', cropDamaged: '5', cropLost: '5.0001' }, { cropLost: '1' }])(
      '%o: a total loss is damaged, and what is damaged is affected', async (areas) => {
        const disaster = await newDisaster();
        await refusedReport(disaster, 'crop-areas-disordered', areas);
        await report(disaster, { cropAffected: '10', cropDamaged: '10', cropLost: '9.5' });
      });

    test('the parts of the loss do not exceed it', async () => {
      const disaster = await newDisaster();
      await refusedReport(disaster, 'loss-parts-exceed', { loss: 500_000, lossAgriculture: 400_000, lossInfrastructure: 100_001 });
      await report(disaster, { loss: 500_000, lossAgriculture: 400_000, lossInfrastructure: 100_000 });
    });
  });

  describe('against the one before', () => {
    test('a fall says why', async () => {
      const disaster = await newDisaster();
      await report(disaster);
      const problem = await refusedReport(disaster, 'fall-needs-explanation', followUp({ loss: 499_900 }));
      expect(problem.title.zh).toContain('直接经济损失”由 5000 减为 4999');
      expect(namedPaths(problem)).toEqual(['record.explanation', 'record.loss']);
      await report(disaster, followUp({ loss: 499_900, explanation: '经核实重复统计一户。' }));
    });

    test('so does a rise of more than the bureau’s percentage', async () => {
      const disaster = await newDisaster();
      await report(disaster);
      const problem = await refusedReport(disaster, 'sharp-change-needs-explanation', followUp({ affected: 16 }));
      expect(problem.title.en).toContain('from 10 to 16, by more than 50 %');
      await report(disaster, followUp({ affected: 15 }));
    });
  });

  describe('in time', () => {
    test('the initial one within two hours, a follow-up within 24, the verified one within days of stability', async () => {
      const disaster = await newDisaster();
      expect(await report(disaster, { reportedAt: at('2020-08-04 08:00') })).toMatchObject({
        dueAt: at('2020-08-04 08:00'), dueRule: 'initialReportHours', dueRuleFrom: '1990-01-01',
      });
      expect(await report(disaster, followUp({ reportedAt: at('2020-08-06 07:00') }))).toMatchObject({ dueAt: at('2020-08-05 08:00') });
      await stabilised(disaster, '2020-08-06');
      expect(await report(disaster, { kind: 'verified', reportedAt: at('2020-08-11 23:59') })).toMatchObject({
        dueAt: '2020-08-11T15:59:59.999Z', dueRule: 'verifiedReportDays', dueRuleFrom: '2020-03-01',
      });
    });

    test('by the version of the parameter that held then: two working days before March 2020', async () => {
      const disaster = await newDisaster({ occurredAt: at('2019-08-01 06:00') });
      await report(disaster, { reportedAt: at('2019-08-01 07:00') });
      await stabilised(disaster, '2019-08-02');
      expect(await report(disaster, { kind: 'verified', reportedAt: at('2019-08-06 09:00') })).toMatchObject({
        dueAt: '2019-08-06T15:59:59.999Z', dueRule: 'verifiedReportDays', dueRuleFrom: '1990-01-01',
      });
    });

    test('a drought has no hour for its initial report, and ten days for the next', async () => {
      const disaster = await newDisaster({ kind: 'drought', occurredAt: at('2020-05-01 08:00') });
      expect(await report(disaster, { reportedAt: at('2020-05-03 08:00') })).toMatchObject({ dueAt: null, dueRule: null, dueRuleFrom: null });
      expect(await report(disaster, followUp({ reportedAt: at('2020-05-13 20:00') }))).toMatchObject({ dueAt: '2020-05-13T15:59:59.999Z' });
    });
  });

  test('under an active emergency response the reports of a township have three photos', async () => {
    const disaster = await newDisaster();
    const duty = await application.as('duty');
    await report(disaster);
    await created(duty, 'emergency-responses', emergencyResponseBody({ disaster: disaster.id, startedAt: at('2020-08-04 08:00') }));
    const photos = [await sendPhoto(duty), await sendPhoto(duty), await sendPhoto(duty)];
    const problem = await refusedReport(disaster, 'response-needs-photos', followUp({ photos: photos.slice(1) }));
    expect(problem.title.zh).toContain('至少 3 张，现有 2 张');
    await report(disaster, followUp({ photos }));
    await report(disaster, followUp({ reportedAt: at('2020-08-06 07:00') }));
  });

  test('a batch made without a signal may hold the disaster and all of its reports', async () => {
    const duty = await application.as('duty');
    const body = disasterBody();
    const edits = [
      { action: 'create', type: 'disaster', body },
      { action: 'create', type: 'disaster-report', body: disasterReportBody({ disaster: body.record.id }) },
      { action: 'create', type: 'disaster-report', body: disasterReportBody({ ...followUp(), disaster: body.record.id }) },
    ];
    const { verdicts } = accepted(await duty.post<{ verdicts: { verdict: string }[] }>('/api/edits', { edits }));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied']);
  });
});
