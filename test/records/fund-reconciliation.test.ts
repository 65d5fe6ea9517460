import { fundReconciliation } from '@fenghuo/shared/records/fund-reconciliation';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { fundReconciliationBody, reliefPaymentBody } from '../setup/builders/relief.js';
import { transitionBody } from '../setup/builders.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { allocated, arrivedFund } from './relief.js';
import { created, moved, namedPaths, refused } from './support.js';

let application: Application;
let untouched: AnyRecord;
beforeAll(async () => {
  application = await startApplication();
  untouched = await arrivedFund(application, { arrivedOn: '2000-01-01' });
});
afterAll(() => application.close());

const path = 'fund-reconciliations';
const build = (given: Readonly<Record<string, unknown>> = {}) => fundReconciliationBody({ fund: untouched.id, ...given });

describe('a reconciliation of a fund', () => {
  describeCommonCases({
    contract: fundReconciliation, application: () => application, build: (given) => Promise.resolve(build(given)),
    may: { create: ['finance', 'manager'], amend: [], void: ['manager'] },
  });

  test('compares three ways, as things stood at the end of its day', async () => {
    const { fund, allocation } = await allocated(application);
    const finance = await application.as('finance');
    const files = [await sendPhoto(finance)];
    const batch = { allocation: allocation.id, households: 3, householdList: files };
    await created(finance, 'relief-payments', reliefPaymentBody({ ...batch, files, amount: 100_000, paidOn: '2020-04-01' }));
    // Rebuilt, so without a receipt.
    const unproven = await created(finance, 'relief-payments', reliefPaymentBody({ ...batch, amount: 50_000, paidOn: '2020-05-01', provenance: 'reconstructed' }));
    await moved(finance, 'relief-payments', unproven, 'reverse', transitionBody(unproven, { reversedOn: '2020-06-01', reversalReason: '没有签收' }));
    const compare = (asOf: string, financeBalance: number, bankBalance: number, remarks: string | null = null) => (
      created(finance, path, build({ fund: fund.id, asOf, financeBalance, bankBalance, remarks })));

    expect(await compare('2020-04-30', 9_900_000, 9_900_000)).toMatchObject({
      bookBalance: 9_900_000, paid: 100_000, receipted: 100_000, ledgers: 'agrees', statement: 'agrees', receipts: 'agrees', result: 'agrees',
    });
    expect(await compare('2020-05-31', 9_850_000, 9_900_000, '一笔 500 元银行未达')).toMatchObject({
      bookBalance: 9_850_000, ledgers: 'agrees', ledgersDifference: 0, statement: 'differs', statementDifference: -50_000,
      paid: 150_000, receipted: 100_000, receipts: 'differs', receiptsDifference: 50_000, result: 'differs',
    });
    expect(await compare('2020-06-01', 9_900_001, 9_900_001, '财务账多记 0.01 元')).toMatchObject({ ledgers: 'differs', ledgersDifference: 1, receipts: 'agrees', result: 'differs' });
  });

  test('explains what does not agree', async () => {
    const problem = await refused(application, 'difference-needs-explanation', async () => (
      (await application.as('finance')).post(`/api/${path}`, build({ bankBalance: 9_999_999 }))));
    expect(namedPaths(problem)).toEqual(['record.remarks']);
  });

  test('is worked out by the server, never typed', async () => {
    await refused(application, 'contract-broken', async () => (
      (await application.as('finance')).post(`/api/${path}`, { ...build(), record: { ...build().record, bookBalance: 1 } })));
  });
});
