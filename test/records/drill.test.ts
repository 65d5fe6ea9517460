import { drill } from '@fenghuo/shared/records/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, transitionBody } from '../setup/builders.js';
import { drillBody, emergencyPlanBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'drills';

describe('a drill', () => {
  describeCommonCases({
    contract: drill, application: () => application, build: async (given) => drillBody(given),
    may: { create: ['duty', 'inspector', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  test.each([
    ['county', '2020-06-16', '2022-06-16'], ['township', '2020-02-29', '2022-02-28'], ['enterprise', '2020-06-16', '2020-12-16'],
    ['enterprise', '2020-08-31', '2021-02-28'], ['county', '2018-03-01', '2020-03-01'], ['village', '2020-06-16', null],
  ] as const)('of the %s, held on %s, is due again by %s', async (level, heldOn, nextDueOn) => {
    expect(await created(await application.as('duty'), path, drillBody({ level, heldOn }))).toMatchObject({ nextDueOn });
  });

  test('moved to another day it is due again accordingly, and nobody enters that day', async () => {
    const duty = await application.as('duty');
    const record = await created(duty, path, drillBody());
    expect(accepted(await duty.patch(addressOf(path, record), amendBody(record, { heldOn: '2020-06-01' })))).toMatchObject({ nextDueOn: '2022-06-01' });
    const entered = await refused(application, 'contract-broken', () => duty.post(`/api/${path}`, drillBody({ nextDueOn: '2030-01-01' })));
    expect(namedPaths(entered)).toEqual(['record.nextDueOn']);
  });

  test('is evaluated with a result, by the watch or a manager', async () => {
    const [duty, inspector] = [await application.as('duty'), await application.as('inspector')];
    const record = await created(inspector, path, drillBody({ plan: (await created(duty, 'emergency-plans', emergencyPlanBody())).id, doubleBlind: true }));
    const evaluate = addressOf(path, record, '/transitions/evaluate');
    await refused(application, 'role-not-allowed', () => inspector.post(evaluate, transitionBody(record, { evaluation: 'met' })));
    expect(namedPaths(await refused(application, 'contract-broken', () => duty.post(evaluate, transitionBody(record))))).toEqual(['values.evaluation']);
    const evaluated = await moved(duty, path, record, 'evaluate', transitionBody(record, { evaluation: 'partly', problems: '通讯不畅' }));
    expect(evaluated).toMatchObject({ state: 'evaluated', evaluation: 'partly', nextDueOn: '2022-06-16' });
  });

  test('shows hazards, which name it', async () => {
    const inspector = await application.as('inspector');
    const { id } = await created(inspector, path, drillBody());
    expect(await created(inspector, 'hazards', hazardBody({ drill: id }))).toMatchObject({ drill: id });
  });
});
