import { reliefFund } from '@fenghuo/shared/records/relief-fund';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { fundAllocationBody, reliefFundBody } from '../setup/builders/relief.js';
import { transitionBody } from '../setup/builders.js';
import { describeCommonCases } from './common-cases.js';
import { arrivedFund, yuanIn } from './relief.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'relief-funds';
const withdrawal = { withdrawnOn: '2020-12-31', withdrawalReason: '年终结余由财政收回' };

describe('a relief fund', () => {
  describeCommonCases({
    contract: reliefFund, application: () => application, build: (given) => Promise.resolve(reliefFundBody(given)),
    may: { create: ['finance', 'manager'], amend: [], void: [] },
  });

  test('stands in the ledger to the fen, and is withdrawn by a counter-entry', async () => {
    const fund = await arrivedFund(application, { amount: 10_000_001 });
    expect(await yuanIn(application, 'fund', fund)).toBe('100000.01');
    const finance = await application.as('finance');
    expect(await moved(finance, path, fund, 'withdraw', transitionBody(fund, withdrawal))).toMatchObject({ state: 'withdrawn', ...withdrawal });
    expect(await yuanIn(application, 'fund', fund)).toBe('0');
    await refused(application, 'fund-withdrawn', async () => (await application.as('manager')).post('/api/fund-allocations', fundAllocationBody({ fund: fund.id })));
  });

  test('is withdrawn with a day and a reason, not before it arrived, by finance or a manager', async () => {
    const fund = await arrivedFund(application);
    const withdraw = async (values: Readonly<Record<string, unknown>>, person: 'finance' | 'storekeeper' = 'finance') => (
      (await application.as(person)).post(addressOf(path, fund, '/transitions/withdraw'), transitionBody(fund, values)));
    expect(namedPaths(await refused(application, 'contract-broken', () => withdraw({})))).toEqual(['values.withdrawalReason', 'values.withdrawnOn']);
    expect(namedPaths(await refused(application, 'withdrawn-before', () => withdraw({ ...withdrawal, withdrawnOn: '2020-01-31' })))).toEqual(['values.withdrawnOn']);
    await refused(application, 'role-not-allowed', () => withdraw(withdrawal, 'storekeeper'));
  });

  test('cannot be withdrawn when some of it is allocated', async () => {
    const fund = await arrivedFund(application, { amount: 600_000 });
    await created(await application.as('manager'), 'fund-allocations', fundAllocationBody({ fund: fund.id, amount: 500_000 }));
    const problem = await refused(application, 'fund-insufficient', async () => (
      (await application.as('finance')).post(addressOf(path, fund, '/transitions/withdraw'), transitionBody(fund, withdrawal))));
    expect(problem.title.zh).toContain('最多可用 1000 元，本次需 6000.00 元');
  });
});
