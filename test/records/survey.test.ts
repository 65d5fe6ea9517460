import { survey } from '@fenghuo/shared/records/survey';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, surveyBody, transitionBody } from '../setup/builders.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

describe('a survey', () => {
  describeCommonCases({
    contract: survey, application: () => application, build: async (given) => surveyBody(given),
    may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  });

  test('is closed on a day not before it was opened, and then amended no more', async () => {
    const manager = await application.as('manager');
    const record = await created(manager, 'surveys', surveyBody());
    const close = addressOf('surveys', record, '/transitions/close');
    expect(namedPaths(await refused(application, 'contract-broken', () => manager.post(close, transitionBody(record))))).toEqual(['values.closedOn']);
    expect(namedPaths(await refused(application, 'closed-before-opened', () => manager.post(close, transitionBody(record, { closedOn: '2020-11-30' }))))).toEqual(['values.closedOn']);
    const closed = await moved(manager, 'surveys', record, 'close', transitionBody(record, { closedOn: '2020-12-31' }));
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2020-12-31' });
    await refused(application, 'record-settled', () => manager.patch(addressOf('surveys', record), amendBody(closed, { issued: 99 })));
    await refused(application, 'transition-not-allowed', () => manager.post(close, transitionBody(closed, { closedOn: '2020-12-31' })));
  });

  test('issues at least one questionnaire, or does not say how many', async () => {
    const manager = await application.as('manager');
    expect(namedPaths(await refused(application, 'contract-broken', () => manager.post('/api/surveys', surveyBody({ issued: 0 }))))).toEqual(['record.issued']);
    expect(await created(manager, 'surveys', surveyBody({ issued: null }))).toMatchObject({ issued: null });
  });
});
