import { organisation } from '@fenghuo/shared/records/organisation';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { organisationBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'organisations';

describe('an organisation', () => {
  describeCommonCases({
    contract: organisation, application: () => application, build: async (given) => organisationBody(given),
    may: { create: ['duty', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  test('is dissolved by a manager and then changed no more', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const record = await created(duty, path, organisationBody());
    await refused(application, 'role-not-allowed', () => duty.post(addressOf(path, record, '/transitions/dissolve'), transitionBody(record)));
    const gone = await moved(manager, path, record, 'dissolve', transitionBody(record));
    await refused(application, 'record-settled', () => duty.patch(addressOf(path, gone), amendBody(gone, { members: 5 })));
  });
});
