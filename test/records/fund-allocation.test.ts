import { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { fundAllocationBody, reliefFundBody } from '../setup/builders/relief.js';
import { transitionBody } from '../setup/builders.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { arrivedFund, yuanIn } from './relief.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
let large: AnyRecord;
beforeAll(async () => {
  application = await startApplication();
  large = await arrivedFund(application, { amount: 1_000_000_000 });
});
afterAll(() => application.close());

const path = 'fund-allocations';
type Given = Readonly<Record<string, unknown>>;
const post = async (fund: AnyRecord, given: Given = {}) => (await application.as('manager')).post(`/api/${path}`, fundAllocationBody({ fund: fund.id, ...given }));
const allocate = async (fund: AnyRecord, given: Given = {}) => created(await application.as('manager'), path, fundAllocationBody({ fund: fund.id, ...given }));

describe('a fund allocation', () => {
  describeCommonCases({
    contract: fundAllocation, application: () => application, build: (given) => Promise.resolve(fundAllocationBody({ fund: large.id, ...given })),
    may: { create: ['finance', 'manager'], amend: [], void: [] },
  });

  test('moves money from the fund to the township, and back when it is withdrawn', async () => {
    const fund = await arrivedFund(application);
    const one = await allocate(fund, { decidedOn: '2021-01-10' });
    expect(one['number']).toBe('救资分〔2021〕1号');
    expect([await yuanIn(application, 'fund', fund), await yuanIn(application, 'allocation', one)]).toEqual(['95000', '5000']);
    await moved(await application.as('finance'), path, one, 'withdraw', transitionBody(one, { withdrawnOn: '2021-03-01', withdrawalReason: '结余收回' }));
    expect([await yuanIn(application, 'fund', fund), await yuanIn(application, 'allocation', one)]).toEqual(['100000', '0']);
    const other = await allocate(fund, { decidedOn: '2021-02-01' });
    expect(other['number']).toBe('救资分〔2021〕2号');
    await refused(application, 'withdrawn-before', async () => (await application.as('finance')).post(
      addressOf(path, other, '/transitions/withdraw'), transitionBody(other, { withdrawnOn: '2021-01-31', withdrawalReason: '结余收回' })));
  });

  test('never takes more than there is', async () => {
    const fund = await arrivedFund(application, { amount: 700_000 });
    await allocate(fund);
    const problem = await refused(application, 'fund-insufficient', () => post(fund, { amount: 200_001 }));
    expect(problem.title.zh).toContain('最多可用 2000 元，本次需 2000.01 元');
    await allocate(fund, { amount: 200_000 });
    expect(await yuanIn(application, 'fund', fund)).toBe('0');
  });

  test('entered late may not leave any later day short', async () => {
    const fund = await arrivedFund(application, { amount: 700_000 });
    await allocate(fund, { amount: 600_000, decidedOn: '2020-06-01' });
    await refused(application, 'fund-insufficient', () => post(fund, { amount: 200_000, decidedOn: '2020-03-01' }));
    await allocate(fund, { amount: 100_000, decidedOn: '2020-03-01' });
  });

  test('is not dated before the fund arrived', async () => {
    const fund = await arrivedFund(application);
    expect(namedPaths(await refused(application, 'allocated-before-arrival', () => post(fund, { decidedOn: '2020-01-31' })))).toEqual(['record.decidedOn']);
  });

  test('goes where the money is meant to go', async () => {
    const fund = await created(await application.as('finance'), 'relief-funds', reliefFundBody({ purpose: 'winterSpring' }));
    const problem = await refused(application, 'earmark-differs', () => post(fund, { purpose: 'housing' }));
    expect([problem.title.zh, namedPaths(problem)]).toEqual([expect.stringContaining('资金用途为“冬春救助”，不能用于“倒损住房恢复重建”'), ['record.purpose']]);
    await allocate(fund, { purpose: 'winterSpring' });
    // Money for disaster relief as a whole may go to any of its purposes, but to nothing else.
    for (const purpose of ['housing', 'emergencyRelief', 'supplies']) await allocate(large, { purpose });
    for (const purpose of ['floodPrevention', 'safety']) await refused(application, 'earmark-differs', () => post(large, { purpose }));
  });

  test('is decided together from the threshold on: minutes with their number', async () => {
    await allocate(large, { amount: 999_999 });
    for (const given of [{}, { minutesNumber: '党委会纪要〔2020〕3号' }, { minutes: [await sendPhoto(await application.as('manager'))] }]) {
      const problem = await refused(application, 'collective-decision-required', () => post(large, { amount: 1_000_000, ...given }));
      expect(problem.title.zh).toContain('10000 元');
      expect(namedPaths(problem)).toEqual(['record.minutes', 'record.minutesNumber']);
    }
    const minutes = [await sendPhoto(await application.as('manager'))];
    await allocate(large, { amount: 1_000_000, minutesNumber: '党委会纪要〔2020〕3号', minutes });
    await allocate(large, { amount: 1_000_000, minutesNumber: '重建', provenance: 'reconstructed' });
  });
});
