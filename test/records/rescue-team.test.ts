import { rescueTeam } from '@fenghuo/shared/records/rescue-team';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { rescueTeamBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'rescue-teams';

describe('a rescue team', () => {
  describeCommonCases({
    contract: rescueTeam, application: () => application, build: async (given) => rescueTeamBody(given),
    may: { create: ['duty', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  test('has members, and is disbanded by a manager', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    expect(namedPaths(await refused(application, 'contract-broken', () => duty.post(`/api/${path}`, rescueTeamBody({ members: 0 }))))).toEqual(['record.members']);
    const team = await created(duty, path, rescueTeamBody());
    await refused(application, 'role-not-allowed', () => duty.post(addressOf(path, team, '/transitions/disband'), transitionBody(team)));
    const gone = await moved(manager, path, team, 'disband', transitionBody(team));
    await refused(application, 'record-settled', () => duty.patch(addressOf(path, gone), amendBody(gone, { members: 50 })));
  });
});
