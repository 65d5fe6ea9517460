import { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { publicityActivityBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'publicity-activities';

describe('a publicity activity', () => {
  describeCommonCases({
    contract: publicityActivity, application: () => application, build: async (given) => publicityActivityBody(given),
    may: { create: ['duty', 'inspector', 'manager'], amend: ['duty', 'inspector', 'manager'], void: ['manager'] },
  });

  test('has at least one session; how many came may be unknown', async () => {
    const duty = await application.as('duty');
    expect(namedPaths(await refused(application, 'contract-broken', () => duty.post(`/api/${path}`, publicityActivityBody({ sessions: 0 }))))).toEqual(['record.sessions']);
    expect(await created(duty, path, publicityActivityBody({ audience: null, approximate: true }))).toMatchObject({ audience: null, approximate: true });
  });
});
