import { annualBalance } from '@fenghuo/shared/records/annual-balance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { annualBalanceBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'annual-balances';

describe('an amount of the final accounts', () => {
  describeCommonCases({
    contract: annualBalance, application: () => application, build: async (given) => annualBalanceBody(given),
    may: { create: ['finance', 'manager'], amend: ['finance', 'manager'], void: ['manager'] },
  });

  test('is whole fen, not below zero', async () => {
    const finance = await application.as('finance');
    for (const amount of [-1, 0.5, '12']) {
      const body = { ...annualBalanceBody(), record: { ...annualBalanceBody().record, amount } };
      expect(namedPaths(await refused(application, 'contract-broken', () => finance.post(`/api/${path}`, body)))).toEqual(['record.amount']);
    }
  });
});
