import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, premisesMeasureBody, transitionBody } from '../setup/builders.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, daysFromToday, history, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'premises-measures';

describe('a premises measure', () => {
  describeCommonCases({
    contract: premisesMeasure, application: () => application, build: async (given) => premisesMeasureBody(given),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('a seizure says how much of what was seized', async () => {
    const inspector = await application.as('inspector');
    const incomplete = [[{}, ['quantity', 'quantityUnit']], [{ quantity: 12 }, ['quantityUnit']], [{ quantityUnit: '箱' }, ['quantity']]] as const;
    for (const [given, missing] of incomplete) {
      const problem = await refused(application, 'seizure-needs-quantity', () => inspector.post(`/api/${path}`, premisesMeasureBody({ kind: 'seize', ...given })));
      expect(namedPaths(problem)).toEqual(missing.map((name) => `record.${name}`));
    }
    const none = await refused(application, 'contract-broken', () => inspector.post(`/api/${path}`, premisesMeasureBody({ kind: 'seize', quantity: 0, quantityUnit: '箱' })));
    expect(namedPaths(none)).toEqual(['record.quantity']);
    const record = await created(inspector, path, premisesMeasureBody({ kind: 'seize', quantity: 12, quantityUnit: '箱' }));
    const without = await refused(application, 'seizure-needs-quantity', () => inspector.patch(addressOf(path, record), amendBody(record, { quantity: null })));
    expect(namedPaths(without)).toEqual(['changes.quantity']);
  });

  test('is lifted by a manager, on a day not before it was taken, and then changed no more', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const record = await created(inspector, path, premisesMeasureBody());
    const lift = addressOf(path, record, '/transitions/lift');
    await refused(application, 'role-not-allowed', () => inspector.post(lift, transitionBody(record, { liftedOn: '2020-07-01' })));
    expect(namedPaths(await refused(application, 'contract-broken', () => manager.post(lift, transitionBody(record))))).toEqual(['values.liftedOn']);
    expect(namedPaths(await refused(application, 'lifted-before-taken', () => manager.post(lift, transitionBody(record, { liftedOn: '2020-06-02' }))))).toEqual(['values.liftedOn']);
    await refused(application, 'date-in-future', () => manager.post(lift, transitionBody(record, { liftedOn: daysFromToday(1) })));
    const lifted = await moved(manager, path, record, 'lift', transitionBody(record, { liftedOn: '2020-06-03' }));
    expect(lifted).toMatchObject({ state: 'lifted', liftedOn: '2020-06-03', version: 2 });
    await refused(application, 'record-settled', () => inspector.patch(addressOf(path, record), amendBody(lifted, { premises: '更正' })));
    await refused(application, 'transition-not-allowed', () => manager.post(lift, transitionBody(lifted, { liftedOn: '2020-07-01' })));
    expect((await history(manager, path, record)).map(({ action }) => action)).toEqual(['create', 'lift']);
  });
});
