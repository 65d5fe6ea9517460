import { staffing } from '@fenghuo/shared/records/staffing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { staffingBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'staffing';

describe('a staffing record', () => {
  describeCommonCases({
    contract: staffing, application: () => application, build: async (given) => staffingBody(given),
    may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  });

  test('says the quota, the headcount, or both', async () => {
    const manager = await application.as('manager');
    const problem = await refused(application, 'staffing-empty', () => manager.post(`/api/${path}`, staffingBody({ quota: null, headcount: null })));
    expect(namedPaths(problem)).toEqual(['record.headcount', 'record.quota']);
    await created(manager, path, staffingBody({ quota: null }));
  });
});
