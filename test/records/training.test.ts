import { training } from '@fenghuo/shared/records/training';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { rescueTeamBody, trainingBody } from '../setup/builders/capability.js';
import { newId } from '../setup/identity.js';
import { describeCommonCases } from './common-cases.js';
import { created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'trainings';

describe('a training', () => {
  describeCommonCases({
    contract: training, application: () => application, build: async (given) => trainingBody(given),
    may: { create: ['duty', 'inspector', 'manager'], amend: ['duty', 'inspector', 'manager'], void: ['manager'] },
  });

  test('does not end before it began', async () => {
    const duty = await application.as('duty');
    const problem = await refused(application, 'ended-before-begun', () => duty.post(`/api/${path}`, trainingBody({ endedOn: '2020-04-07' })));
    expect(namedPaths(problem)).toEqual(['record.endedOn', 'record.heldOn']);
    await created(duty, path, trainingBody({ endedOn: '2020-04-08' }));
  });

  test('has at least one session, and hours above nothing', async () => {
    const duty = await application.as('duty');
    const problem = await refused(application, 'contract-broken', () => duty.post(`/api/${path}`, trainingBody({ sessions: 0, personTimes: -1, hours: '0' })));
    expect(namedPaths(problem)).toEqual(['record.hours', 'record.personTimes', 'record.sessions']);
  });

  test('names the team that was trained', async () => {
    const duty = await application.as('duty');
    const team = await created(duty, 'rescue-teams', rescueTeamBody());
    expect(await created(duty, path, trainingBody({ team: team.id }))).toMatchObject({ team: team.id });
    await refused(application, 'reference-unknown', () => duty.post(`/api/${path}`, trainingBody({ team: newId() })));
  });
});
