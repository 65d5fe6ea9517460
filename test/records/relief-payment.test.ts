import { reliefPayment } from '@fenghuo/shared/records/relief-payment';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { fundAllocationBody, reliefPaymentBody } from '../setup/builders/relief.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { places, type Person } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { allocated, applicationUpTo, arrivedFund, yuanIn } from './relief.js';
import { accepted, addressOf, created, history, moved, namedPaths, read, refused } from './support.js';

let application: Application;
let proof: { files: string[] };
let large: AnyRecord;
beforeAll(async () => {
  application = await startApplication();
  proof = { files: [await sendPhoto(await application.as('finance'))] };
  const minutes = { minutesNumber: '党委会纪要〔2020〕3号', minutes: [await sendPhoto(await application.as('manager'))] };
  const fund = await arrivedFund(application, { amount: 100_000_000 });
  // Given by 榆林: nobody of the bureau is kept from paying by it.
  large = await created(await application.as('yulin'), 'fund-allocations', fundAllocationBody({ fund: fund.id, amount: 50_000_000, ...minutes }));
});
afterAll(() => application.close());

const path = 'relief-payments';
type Given = Readonly<Record<string, unknown>>;
const batch = () => ({ households: 20, householdList: proof.files, ...proof });
const post = async (allocation: AnyRecord, given: Given, person: Person = 'finance') => (
  (await application.as(person)).post(`/api/${path}`, reliefPaymentBody({ allocation: allocation.id, ...given })));
const pay = async (allocation: AnyRecord, given: Given) => created(await application.as('finance'), path, reliefPaymentBody({ allocation: allocation.id, ...given }));
const reversal = { reversedOn: '2020-05-06', reversalReason: '银行退票' };
const reverse = async (payment: AnyRecord, values: Given = reversal) => (
  (await application.as('finance')).post<AnyRecord>(addressOf(path, payment, '/transitions/reverse'), transitionBody(payment, values)));

describe('a relief payment', () => {
  describeCommonCases({
    contract: reliefPayment, application: () => application, build: (given) => Promise.resolve(reliefPaymentBody({ allocation: large.id, ...batch(), ...given })),
    may: { create: ['finance', 'manager'], amend: [], void: [] },
  });

  test('to a household pays its application and takes from the allocation; reversed, it gives both back', async () => {
    const { allocation } = await allocated(application);
    const household = await applicationUpTo(application, 'approve');
    const payment = await pay(allocation, { application: household.id, ...proof });
    expect(payment['number']).toMatch(/^救付〔2020〕\d+号$/);
    expect(await yuanIn(application, 'allocation', allocation)).toBe('4000');
    const duty = await application.as('duty');
    const paid = await read(duty, 'relief-applications', household);
    expect(paid).toMatchObject({ state: 'paid', applicant: household['applicant'] });
    await refused(application, 'transition-not-allowed', () => post(allocation, { application: household.id, ...proof }));
    await refused(application, 'application-paid', async () => (
      (await application.as('manager')).post(addressOf('relief-applications', household, '/void'), voidBody(paid))));

    expect(namedPaths(await refused(application, 'reversed-before-paid', () => reverse(payment, { ...reversal, reversedOn: '2020-04-09' })))).toEqual(['values.reversedOn']);
    expect(accepted(await reverse(payment))).toMatchObject({ state: 'reversed', ...reversal });
    expect(await yuanIn(application, 'allocation', allocation)).toBe('5000');
    const reopened = await read(duty, 'relief-applications', household);
    expect(reopened['state']).toBe('approved');
    expect((await history(duty, 'relief-applications', household)).map(({ action }) => action).slice(-2)).toEqual(['pay', 'reopen']);

    accepted(await duty.patch(addressOf('relief-applications', household), amendBody(reopened, { bankAccount: '6230270100008888888' })));
    await pay(allocation, { application: household.id, paidOn: '2020-05-10', ...proof });
  });

  test('is made by another person than the one who approved', async () => {
    const household = await applicationUpTo(application, 'approve');
    await refused(application, 'payment-by-second-person', () => post(large, { application: household.id, ...proof }, 'manager'));
    const { allocation } = await allocated(application);
    await refused(application, 'payment-by-second-person', () => post(allocation, batch(), 'manager'));
    await pay(allocation, batch());
  });

  test('goes to one approved application, or to a batch with its list', async () => {
    const household = await applicationUpTo(application, 'approve');
    const reviewed = await applicationUpTo(application, 'review');
    for (const given of [{}, { households: 20 }, { householdList: proof.files }, { application: household.id, ...batch() }]) {
      await refused(application, 'payment-needs-receiver', () => post(large, { ...proof, ...given }));
    }
    await refused(application, 'transition-not-allowed', () => post(large, { application: reviewed.id, ...proof }));
    await refused(application, 'payment-needs-receipt', () => post(large, { application: household.id }));
    await pay(large, { application: household.id, receiptSignature: await sendPhoto(await application.as('finance')) });
  });

  test('is not more than was approved, not before it, in the township and for the purpose of the allocation', async () => {
    const household = await applicationUpTo(application, 'approve');
    const to = { application: household.id, ...proof };
    const above = await refused(application, 'payment-above-approved', () => post(large, { ...to, amount: 100_001 }));
    expect([above.title.zh, namedPaths(above)]).toEqual(['发放金额 1000.01 元超过批准金额 1000.00 元。', ['record.amount']]);
    await refused(application, 'payment-before-approval', () => post(large, { ...to, paidOn: '2020-03-19' }));
    await refused(application, 'payment-before-approval', () => post(large, { ...batch(), paidOn: '2020-02-09' }));
    const elsewhere = await allocated(application, places.hejiaji);
    await refused(application, 'payment-outside-allocation', () => post(elsewhere.allocation, to));
    const housing = await allocated(application, { purpose: 'housing' });
    await refused(application, 'earmark-differs', () => post(housing.allocation, to));
    const county = await allocated(application, places.county);
    await pay(county.allocation, to);
  });

  test('never takes more than there is, also when it is entered late', async () => {
    const { allocation } = await allocated(application);
    await pay(allocation, { ...batch(), amount: 400_000, paidOn: '2020-05-01' });
    const late = await refused(application, 'allocation-insufficient', () => post(allocation, { ...batch(), amount: 100_001, paidOn: '2020-03-01' }));
    expect(late.title.en).toContain('1000 yuan of it can be used, 1000.01 are needed');
    await pay(allocation, { ...batch(), amount: 100_000, paidOn: '2020-03-01' });
    expect(await yuanIn(application, 'allocation', allocation)).toBe('0');
  });

  test('keeps the allocation from being withdrawn, and is not made from one that was', async () => {
    const { allocation } = await allocated(application);
    const values = { withdrawnOn: '2020-12-31', withdrawalReason: '结余收回' };
    await pay(allocation, batch());
    const withdraw = async (one: AnyRecord) => (await application.as('finance')).post(addressOf('fund-allocations', one, '/transitions/withdraw'), transitionBody(one, values));
    await refused(application, 'allocation-insufficient', () => withdraw(allocation));
    const other = await allocated(application);
    await moved(await application.as('finance'), 'fund-allocations', other.allocation, 'withdraw', transitionBody(other.allocation, values));
    await refused(application, 'allocation-withdrawn', () => post(other.allocation, batch()));
  });

  test('of one application passes once when it is sent several times at once', async () => {
    const household = await applicationUpTo(application, 'approve');
    const answers = await Promise.all([1, 2, 3].map(() => post(large, { application: household.id, ...proof })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });
});
