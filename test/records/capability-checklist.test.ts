import { capabilityChecklist } from '@fenghuo/shared/records/capability-checklist';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { capabilityChecklistBody } from '../setup/builders/capability.js';
import { places } from '../setup/people.js';
import { describeCommonCases } from './common-cases.js';
import { created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'capability-checklists';

describe('an item of grassroots capability', () => {
  describeCommonCases({
    contract: capabilityChecklist, application: () => application, build: async (given) => capabilityChecklistBody(given),
    may: { create: ['inspector', 'duty', 'manager'], amend: ['inspector', 'duty', 'manager'], void: ['manager'] },
  });

  const village = '610831106200';

  test('is one of its own list', async () => {
    const inspector = await application.as('inspector');
    const problem = await refused(application, 'capability-item-of-other-list', () => inspector.post(`/api/${path}`, capabilityChecklistBody({ item: 'rules' })));
    expect(namedPaths(problem)).toEqual(['record.item']);
  });

  test('six haves belong to a township, three haves to a village', async () => {
    const inspector = await application.as('inspector');
    const three = { kind: 'threeHaves', item: 'rules' } as const;
    await refused(application, 'capability-needs-township', () => inspector.post(`/api/${path}`, capabilityChecklistBody(places.county)));
    await refused(application, 'capability-needs-township', () => inspector.post(`/api/${path}`, capabilityChecklistBody({ division: village })));
    await refused(application, 'capability-needs-village', () => inspector.post(`/api/${path}`, capabilityChecklistBody(three)));
    expect(await created(inspector, path, capabilityChecklistBody({ ...three, division: village }))).toMatchObject({ division: village });
  });
});
