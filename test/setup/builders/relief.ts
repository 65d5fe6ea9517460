import { randomInt } from 'node:crypto';
import { checkDigitOf } from '@fenghuo/shared/id-number';
import { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import { fundReconciliation } from '@fenghuo/shared/records/fund-reconciliation';
import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import { reliefFund } from '@fenghuo/shared/records/relief-fund';
import { reliefPayment } from '@fenghuo/shared/records/relief-payment';
import { builder, dependentBuilder } from '../builders.js';
import { places } from '../people.js';

const { bureau, division } = places.county;

/** 100,000 yuan for disaster relief. */
export const reliefFundBody = builder(reliefFund, {
  bureau, division, name: '中央自然灾害救灾资金', source: 'central', purpose: 'disasterRelief', document: '财资环〔2020〕12号', amount: 10_000_000, arrivedOn: '2020-02-01',
});

/** 5,000 yuan for 马蹄沟镇: below the threshold of a collective decision. */
export const fundAllocationBody = dependentBuilder<typeof fundAllocation, 'fund'>(fundAllocation, {
  recipient: '马蹄沟镇', purpose: 'winterSpring', amount: 500_000, decidedOn: '2020-02-10',
});

const application = builder(reliefApplication, {
  applicant: '张三', phone: '13991280000', bankAccount: '6230270100001234567', persons: 4, kind: 'winterSpring', appliedOn: '2020-03-01',
  situation: '2019 年旱灾减产，口粮不足。', requestedAmount: 100_000,
});

/** Each of another person. */
export const reliefApplicationBody: typeof application = (given) => application({ idNumber: someIdNumber(), ...given });

/** A payment of 1,000 yuan. */
export const reliefPaymentBody = dependentBuilder<typeof reliefPayment, 'allocation'>(reliefPayment, {
  amount: 100_000, paidOn: '2020-04-10', method: 'card', voucher: '记-4-12',
});

export const fundReconciliationBody = dependentBuilder<typeof fundReconciliation, 'fund'>(fundReconciliation, {
  bureau, division, asOf: '2020-12-31', financeBalance: 10_000_000, bankBalance: 10_000_000, reconciledBy: ['会计甲', '出纳乙'],
});

/** An id number that the standard allows, of a person born in 1970. */
export function someIdNumber(): string {
  const first = `6127311970${String(randomInt(1, 13)).padStart(2, '0')}${String(randomInt(1, 29)).padStart(2, '0')}${String(randomInt(0, 1000)).padStart(3, '0')}`;
  return `${first}${checkDigitOf(first)}`;
}
