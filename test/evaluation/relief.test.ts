import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allocated, applicationUpTo, arrivedFund } from '../records/relief.js';
import { stockedShelf } from '../records/supplies.js';
import { accepted, addressOf, created, moved } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { fundReconciliationBody, reliefPaymentBody } from '../setup/builders/relief.js';
import { sendPhoto } from '../setup/photos.js';
import { counting } from './counted.js';

const payments = { dataset: 'relief-payments', period: 'paidOn' } as const;
const leaves = {
  arrived: { op: 'sum', dataset: 'relief-funds', period: 'arrivedOn', where: { source: { in: ['central'] } }, quantity: 'amount' },
  allocated: { op: 'sum', dataset: 'fund-allocations', period: 'decidedOn', about: { township: { in: ['610831106'] } }, admissible: ['notWithdrawn@1'], quantity: 'amount' },
  fromCentral: { op: 'count', dataset: 'fund-allocations', period: 'decidedOn', where: { source: { in: ['central'] } } },
  decidedTogether: { op: 'count', dataset: 'fund-allocations', period: 'decidedOn', admissible: ['minutes@1'] },
  noticed: { op: 'count', dataset: 'relief-applications', period: 'appliedOn', admissible: ['publicNotice@1'] },
  byTwo: { op: 'sum', dataset: 'relief-applications', period: 'approvedOn', admissible: ['twoPersons@1'], quantity: 'approvedAmount' },
  paid: { op: 'sum', ...payments, admissible: ['receipt@1', 'notReversed@1'], quantity: 'amount' },
  households: { op: 'sum', ...payments, where: { purpose: { in: ['winterSpring'] } }, quantity: 'households' },
  publicly: { op: 'count', ...payments, admissible: ['publicNotice@1', 'secondPerson@1'] },
  agreeing: { op: 'count', dataset: 'fund-reconciliations', period: 'asOf', where: { result: { in: ['agrees'] } } },
  worth: { op: 'sum', dataset: 'stock-entries', period: 'enteredOn', quantity: 'value' },
} as const;
let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const figures = counting(() => application, leaves, 2020);

describe('what is counted of relief', () => {
  let allocation: AnyRecord;

  test('is what arrived and was allocated, in yuan, until it is withdrawn', async () => {
    ({ allocation } = await allocated(application));
    const other = await allocated(application, { minutesNumber: '纪要1号', minutes: [await sendPhoto(await application.as('manager'))] });
    expect(await figures()).toMatchObject({ arrived: '200000', allocated: '10000', fromCentral: '2', decidedTogether: '1' });
    await moved(await application.as('finance'), 'fund-allocations', other.allocation, 'withdraw',
      transitionBody(other.allocation, { withdrawnOn: '2020-06-01', withdrawalReason: '结余收回' }));
    expect(await figures()).toMatchObject({ arrived: '200000', allocated: '5000' });
  });

  test('is what was approved by two and paid with a receipt, to households and to batches', async () => {
    const finance = await application.as('finance');
    const files = [await sendPhoto(finance)];
    const household = await applicationUpTo(application, 'approve');
    await applicationUpTo(application, 'discuss');
    expect(await figures()).toMatchObject({ noticed: '1', byTwo: '1000' });
    const payment = await created(finance, 'relief-payments', reliefPaymentBody({ allocation: allocation.id, application: household.id, files }));
    await created(finance, 'relief-payments', reliefPaymentBody({ allocation: allocation.id, households: 12, householdList: files, files, amount: 250_000 }));
    await created(finance, 'relief-payments', reliefPaymentBody({ allocation: allocation.id, households: 3, amount: 50_000, provenance: 'reconstructed' }));
    expect(await figures()).toMatchObject({ paid: '3500', households: '16', publicly: '2' });
    await moved(finance, 'relief-payments', payment, 'reverse', transitionBody(payment, { reversedOn: '2020-05-06', reversalReason: '银行退票' }));
    expect(await figures()).toMatchObject({ paid: '2500' });
  });

  test('is which reconciliations agree', async () => {
    const fund = await arrivedFund(application);
    await created(await application.as('finance'), 'fund-reconciliations', fundReconciliationBody({ fund: fund.id }));
    await created(await application.as('finance'), 'fund-reconciliations', fundReconciliationBody({ fund: fund.id, bankBalance: 1, remarks: '未达账项' }));
    expect(await figures()).toMatchObject({ agreeing: '1' });
  });

  test('is what supplies were worth by the price of their lot, also when the price is entered later', async () => {
    const { lot } = await stockedShelf(application, '10.5', { unitPrice: 16_050 });
    expect(await figures()).toMatchObject({ worth: '1685.25' });
    accepted(await (await application.as('storekeeper')).patch(addressOf('supply-lots', lot), amendBody(lot, { unitPrice: 10_000 })));
    expect(await figures()).toMatchObject({ worth: '1050' });
  });
});
