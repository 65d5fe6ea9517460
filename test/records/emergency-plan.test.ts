import { emergencyPlan } from '@fenghuo/shared/records/emergency-plan';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { emergencyPlanBody } from '../setup/builders/capability.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'emergency-plans';

describe('an emergency plan', () => {
  describeCommonCases({
    contract: emergencyPlan, application: () => application, build: async (given) => emergencyPlanBody(given),
    may: { create: ['duty', 'manager'], amend: ['duty', 'manager'], void: ['manager'] },
  });

  const approval = { approvedOn: '2020-05-20', approvedBy: '县政府第 5 次常务会议' };

  test('is reviewed, published, filed, revised and published anew', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const drafted = await created(duty, path, emergencyPlanBody());
    const reviewed = await moved(duty, path, drafted, 'review', transitionBody(drafted));
    const publish = addressOf(path, reviewed, '/transitions/publish');
    await refused(application, 'role-not-allowed', () => duty.post(publish, transitionBody(reviewed, approval)));
    expect(namedPaths(await refused(application, 'contract-broken', () => manager.post(publish, transitionBody(reviewed))))).toEqual(['values.approvedBy', 'values.approvedOn']);
    const published = await moved(manager, path, reviewed, 'publish', transitionBody(reviewed, { ...approval, validUntil: '2099-05-20' }));
    const early = await refused(application, 'filed-before-approved', () => duty.post(addressOf(path, published, '/transitions/file'), transitionBody(published, { filedOn: '2020-05-19' })));
    expect(namedPaths(early)).toEqual(['values.filedOn']);
    const filed = await moved(duty, path, published, 'file', transitionBody(published, { filedOn: '2020-06-01', filingNumber: '子应急预〔2020〕1 号' }));
    const revising = await moved(duty, path, filed, 'revise', transitionBody(filed, { revisionCause: 'shortcomings' }));
    const again = await moved(duty, path, revising, 'review', transitionBody(revising));
    const anew = await moved(manager, path, again, 'publish', transitionBody(again, { ...approval, approvedOn: '2021-03-01', validUntil: null }));
    expect(anew).toMatchObject({ state: 'published', approvedOn: '2021-03-01', validUntil: null, revisionCause: 'shortcomings' });
    const abolished = await moved(manager, path, anew, 'abolish', transitionBody(anew));
    await refused(application, 'record-settled', () => duty.patch(addressOf(path, abolished), amendBody(abolished, { title: '更正' })));
  });

  test('is approved after it was drafted and valid beyond that day', async () => {
    const manager = await application.as('manager');
    const drafted = await created(manager, path, emergencyPlanBody());
    const reviewed = await moved(manager, path, drafted, 'review', transitionBody(drafted));
    const publish = (values: Record<string, unknown>) => manager.post<AnyRecord>(addressOf(path, reviewed, '/transitions/publish'), transitionBody(reviewed, { ...approval, ...values }));
    expect(namedPaths(await refused(application, 'approved-before-drafted', () => publish({ approvedOn: '2020-03-01' })))).toEqual(['values.approvedOn']);
    expect(namedPaths(await refused(application, 'valid-until-passed', () => publish({ validUntil: '2020-05-20' })))).toEqual(['values.validUntil']);
    await refused(application, 'transition-not-allowed', () => manager.post(addressOf(path, drafted, '/transitions/file'), transitionBody(reviewed, { filedOn: '2020-06-01' })));
    const published = accepted(await publish({}));
    await refused(application, 'approved-before-drafted', () => manager.patch(addressOf(path, published), amendBody(published, { draftedOn: '2020-05-21' })));
  });
});
