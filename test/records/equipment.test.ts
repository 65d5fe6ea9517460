import { equipment } from '@fenghuo/shared/records/equipment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { equipmentBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'equipment';

describe('equipment', () => {
  describeCommonCases({
    contract: equipment, application: () => application, build: async (given) => equipmentBody(given),
    may: { create: ['storekeeper', 'duty', 'manager'], amend: ['storekeeper', 'duty', 'manager'], void: ['manager'] },
  });

  test('has either a serial number, and is then one piece, or a lot', async () => {
    const storekeeper = await application.as('storekeeper');
    for (const given of [{ lot: null }, { serialNumber: 'IMEI-1', quantity: 1 }]) {
      const problem = await refused(application, 'equipment-needs-number', () => storekeeper.post(`/api/${path}`, equipmentBody(given)));
      expect(namedPaths(problem)).toEqual(['record.lot', 'record.serialNumber']);
    }
    const single = { lot: null, serialNumber: 'IMEI-1' };
    expect(namedPaths(await refused(application, 'serial-is-one-piece', () => storekeeper.post(`/api/${path}`, equipmentBody(single))))).toEqual(['record.quantity']);
    const record = await created(storekeeper, path, equipmentBody({ ...single, quantity: 1 }));
    await refused(application, 'serial-is-one-piece', () => storekeeper.patch(addressOf(path, record), amendBody(record, { quantity: 2 })));
  });

  test('is issued to somebody, not before it was there, and stays as it is', async () => {
    const storekeeper = await application.as('storekeeper');
    const record = await created(storekeeper, path, equipmentBody());
    const issue = addressOf(path, record, '/transitions/issue');
    expect(namedPaths(await refused(application, 'contract-broken', () => storekeeper.post(issue, transitionBody(record))))).toEqual(['values.issuedOn', 'values.issuedTo']);
    const early = await refused(application, 'issued-before-registered', () => storekeeper.post(issue, transitionBody(record, { issuedTo: '马蹄沟镇', issuedOn: '2020-01-05' })));
    expect(namedPaths(early)).toEqual(['values.issuedOn']);
    const issued = await moved(storekeeper, path, record, 'issue', transitionBody(record, { issuedTo: '马蹄沟镇', issuedOn: '2020-01-06', receivedBy: '赵干事' }));
    expect(issued).toMatchObject({ state: 'unchecked', issuedTo: '马蹄沟镇' });
  });
});
