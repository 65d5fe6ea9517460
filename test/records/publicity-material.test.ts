import { publicityMaterial } from '@fenghuo/shared/records/publicity-material';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody } from '../setup/builders.js';
import { publicityActivityBody, publicityMaterialBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'publicity-materials';

describe('a publicity material', () => {
  describeCommonCases({
    contract: publicityMaterial, application: () => application, build: async (given) => publicityMaterialBody(given),
    may: { create: ['duty', 'inspector', 'manager'], amend: ['duty', 'inspector', 'manager'], void: ['manager'] },
  });

  test('has a quantity above nothing and a unit of the list', async () => {
    const duty = await application.as('duty');
    const problem = await refused(application, 'contract-broken', () => duty.post(`/api/${path}`, { ...publicityMaterialBody(), record: { ...publicityMaterialBody().record, quantity: '0', unit: '摞' } }));
    expect(namedPaths(problem)).toEqual(['record.quantity', 'record.unit']);
    expect(await created(duty, path, publicityMaterialBody({ quantity: '14500.50' }))).toMatchObject({ quantity: '14500.5' });
  });

  test('belongs to an activity, which it keeps', async () => {
    const duty = await application.as('duty');
    const activity = await created(duty, 'publicity-activities', publicityActivityBody());
    const material = await created(duty, path, publicityMaterialBody({ activity: activity.id }));
    expect(material).toMatchObject({ activity: activity.id });
    await refused(application, 'contract-broken', () => duty.patch(addressOf(path, material), amendBody(material, { activity: null })));
  });
});
