import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { reliefApplicationBody, someIdNumber } from '../setup/builders/relief.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Person } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { applicationUpTo, step } from './relief.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'relief-applications';
type Given = Readonly<Record<string, unknown>>;
const post = async (given: Given) => (await application.as('duty')).post(`/api/${path}`, reliefApplicationBody(given));
const apply = async (given: Given = {}) => created(await application.as('duty'), path, reliefApplicationBody(given));
const moving = async (record: AnyRecord, name: string, values: Given, person: Person = 'duty') => (
  (await application.as(person)).post(addressOf(path, record, `/transitions/${name}`), transitionBody(record, values)));
const photo = async () => [await sendPhoto(await application.as('duty'))];

describe('a relief application', () => {
  describeCommonCases({
    contract: reliefApplication, application: () => application, build: (given) => Promise.resolve(reliefApplicationBody(given)),
    may: { create: ['duty', 'finance', 'manager'], amend: ['duty', 'finance', 'manager'], void: ['manager'] },
  });

  test('goes from the village through the township to the county', async () => {
    const approved = await applicationUpTo(application, 'approve');
    expect(approved).toMatchObject({ state: 'approved', reviewer: 'duty', approver: 'manager', approvedAmount: 100_000, recommendedAmount: 100_000, version: 5 });
    expect(approved['number']).toMatch(/^救申〔2020〕\d+号$/);
  });

  test('has an id number with a birthday and the check digit of the standard', async () => {
    const good = someIdNumber();
    const wrong = `${good.slice(0, 17)}${good.endsWith('X') ? '0' : 'X'}`;
    for (const idNumber of [wrong, '61273119700230001X', '612731299901010018']) {
      expect(namedPaths(await refused(application, 'id-number-wrong', () => post({ idNumber })))).toEqual(['record.idNumber']);
    }
    expect(namedPaths(await refused(application, 'contract-broken', () => post({ idNumber: '12345' })))).toEqual(['record.idNumber']);
    const record = await apply();
    await refused(application, 'id-number-wrong', async () => (await application.as('duty')).patch(addressOf(path, record), amendBody(record, { idNumber: wrong })));
  });

  describe('of the same person', () => {
    test('for the same thing is made once a year', async () => {
      const idNumber = someIdNumber();
      const first = await apply({ idNumber });
      const problem = await refused(application, 'application-duplicate', () => post({ idNumber, appliedOn: '2020-12-31', applicant: '李四' }));
      expect([problem.title.zh, namedPaths(problem)]).toEqual([expect.stringContaining(first['number'] as string), ['record.idNumber']]);
      await apply({ idNumber, kind: 'housing' });
      await apply({ idNumber, appliedOn: '2021-01-01' });
    });

    test('is found when it is brought in by amending, and by every way of writing it', async () => {
      const idNumber = someIdNumber();
      await apply({ idNumber });
      const other = await apply();
      const housing = await apply({ idNumber, kind: 'housing' });
      const amend = async (record: AnyRecord, changes: Given) => (await application.as('duty')).patch(addressOf(path, record), amendBody(record, changes));
      await refused(application, 'application-duplicate', () => amend(other, { idNumber }));
      await refused(application, 'application-duplicate', () => amend(housing, { kind: 'winterSpring' }));
      accepted(await amend(housing, { kind: 'drought' }));
    });

    test('may be made again when the first was rejected or is void', async () => {
      const idNumber = someIdNumber();
      const first = await apply({ idNumber });
      await moved(await application.as('duty'), path, first, 'reject', transitionBody(first, { rejectedOn: '2020-03-02', rejectionReason: '不符合条件' }));
      const second = await apply({ idNumber });
      accepted(await (await application.as('manager')).post(addressOf(path, second, '/void'), voidBody(second)));
      await apply({ idNumber });
    });

    test('passes once when it is sent twice at the same time or in one batch', async () => {
      const idNumber = someIdNumber();
      const duty = await application.as('duty');
      const both = await Promise.all([1, 2, 3].map(() => duty.post<AnyRecord>(`/api/${path}`, reliefApplicationBody({ idNumber }))));
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
      const again = someIdNumber();
      const edits = [1, 2].map(() => ({ action: 'create', type: reliefApplication.name, body: reliefApplicationBody({ idNumber: again }) }));
      const { verdicts } = accepted(await duty.post<{ verdicts: { verdict: string; problem?: { code: string } }[] }>('/api/edits', { edits }));
      expect(verdicts.map(({ verdict, problem }) => problem?.code ?? verdict)).toEqual(['applied', 'application-duplicate']);
    });
  });

  test('takes each step after the one before it', async () => {
    const applied = await apply();
    const discussion = { discussedOn: '2020-03-05', recommendedAmount: 80_000, discussionPhotos: await photo() };
    await refused(application, 'relief-step-early', () => moving(applied, 'discuss', { ...discussion, discussedOn: '2020-02-29' }));
    expect(namedPaths(await refused(application, 'discussion-needs-photo', () => moving(applied, 'discuss', { ...discussion, discussionPhotos: [] })))).toEqual(['values.discussionPhotos']);
    const discussed = await step(application, applied, 'discuss');

    const notice = { noticedFrom: '2020-03-06', noticedTo: '2020-03-12', noticePhotos: await photo() };
    await refused(application, 'relief-step-early', () => moving(discussed, 'notice', { ...notice, noticedFrom: '2020-03-04' }));
    const short = await refused(application, 'notice-too-short', () => moving(discussed, 'notice', { ...notice, noticedTo: '2020-03-11' }));
    expect([short.title.zh, namedPaths(short)]).toEqual(['公示不得少于 7 天，现为 6 天。', ['values.noticedTo']]);
    await refused(application, 'notice-needs-photo', () => moving(discussed, 'notice', { ...notice, noticePhotos: [] }));
    const noticed = await step(application, discussed, 'notice');

    await refused(application, 'notice-not-over', () => moving(noticed, 'review', { reviewedOn: '2020-03-12' }));
    const reviewed = await step(application, noticed, 'review');
    await refused(application, 'relief-step-early', () => moving(reviewed, 'approve', { approvedOn: '2020-03-12', approvedAmount: 1 }, 'manager'));
    await refused(application, 'role-not-allowed', () => moving(reviewed, 'approve', { approvedOn: '2020-03-20', approvedAmount: 1 }, 'finance'));
  });

  test('is approved by another person than the one who reviewed it', async () => {
    const noticed = await applicationUpTo(application, 'notice');
    const reviewed = await step(application, noticed, 'review', {}, 'manager');
    await refused(application, 'approval-by-second-person', () => moving(reviewed, 'approve', { approvedOn: '2020-03-20', approvedAmount: 100_000 }, 'manager'));
    expect(await step(application, reviewed, 'approve', {}, 'yulin')).toMatchObject({ reviewer: 'manager', approver: 'yulin' });
  });

  test('keeps what was discussed: only how the household is reached and paid is corrected later', async () => {
    const discussed = await applicationUpTo(application, 'discuss');
    const duty = await application.as('duty');
    for (const changes of [{ persons: 9 }, { applicant: '王五' }, { idNumber: someIdNumber() }, { phone: '13900000000', kind: 'housing' }]) {
      await refused(application, 'application-decided', () => duty.patch(addressOf(path, discussed), amendBody(discussed, changes)));
    }
    accepted(await duty.patch(addressOf(path, discussed), amendBody(discussed, { phone: '13900000000', bankAccount: '6230270100009999999', remarks: '更换银行卡' })));
  });
});
