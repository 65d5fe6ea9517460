import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { surveyBody, surveyResponseBody, transitionBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'survey-responses';
const openSurvey = async () => created(await application.as('manager'), 'surveys', surveyBody());

describe('a survey response', () => {
  describeCommonCases({
    contract: surveyResponse, application: () => application,
    build: async (given) => surveyResponseBody({ survey: (await openSurvey()).id, ...given }),
    may: { create: ['duty', 'manager'], amend: [], void: ['manager'] },
  });

  test('comes only while its survey is open', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const survey = await openSurvey();
    const response = await created(duty, path, surveyResponseBody({ survey: survey.id }));
    await moved(manager, 'surveys', survey, 'close', transitionBody(survey, { closedOn: '2020-12-31' }));
    expect(namedPaths(await refused(application, 'survey-closed', () => duty.post(`/api/${path}`, surveyResponseBody({ survey: survey.id }))))).toEqual(['record.survey']);
    // One that was wrongly counted can still be taken out.
    accepted(await manager.post(addressOf(path, response, '/void'), voidBody(response)));
  });

  test('answers a survey that exists and is not void', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    await refused(application, 'reference-unknown', () => duty.post(`/api/${path}`, surveyResponseBody({ survey: newId() })));
    const survey = await openSurvey();
    accepted(await manager.post(addressOf('surveys', survey, '/void'), voidBody(survey)));
    await refused(application, 'reference-unknown', () => duty.post(`/api/${path}`, surveyResponseBody({ survey: survey.id })));
  });
});
