import { circular } from '@fenghuo/shared/records/circular';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { circularBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'circulars';

describe('a circular', () => {
  describeCommonCases({
    contract: circular, application: () => application, build: async (given) => circularBody(given),
    may: { create: ['duty', 'inspector', 'manager'], amend: ['duty', 'inspector', 'manager'], void: ['manager'] },
  });

  test.each(['assignment', 'supervision', 'interview'] as const)('%s names its addressees', async (kind) => {
    const inspector = await application.as('inspector');
    const problem = await refused(application, 'addressee-required', () => inspector.post(`/api/${path}`, circularBody({ kind, addressees: null })));
    expect(namedPaths(problem)).toEqual(['record.addressees']);
    const record = await created(inspector, path, circularBody({ kind }));
    await refused(application, 'addressee-required', () => inspector.patch(addressOf(path, record), amendBody(record, { addressees: null })));
  });

  test('a document needs none', async () => {
    expect(await created(await application.as('duty'), path, circularBody({ kind: 'document', addressees: null }))).toMatchObject({ addressees: null });
  });

  test('is neither due nor settled before it was issued', async () => {
    const inspector = await application.as('inspector');
    expect(namedPaths(await refused(application, 'due-before-issued', () => inspector.post(`/api/${path}`, circularBody({ dueOn: '2020-06-04' }))))).toEqual(['record.dueOn', 'record.issuedOn']);
    const record = await created(inspector, path, circularBody());
    const settle = addressOf(path, record, '/transitions/settle');
    expect(namedPaths(await refused(application, 'contract-broken', () => inspector.post(settle, transitionBody(record))))).toEqual(['values.closedOn', 'values.outcome']);
    await refused(application, 'settled-before-issued', () => inspector.post(settle, transitionBody(record, { closedOn: '2020-06-04', outcome: '已整改' })));
    expect(await moved(inspector, path, record, 'settle', transitionBody(record, { closedOn: '2020-06-18', outcome: '已整改' }))).toMatchObject({ state: 'settled' });
  });
});
