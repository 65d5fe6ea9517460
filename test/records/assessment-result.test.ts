import { assessmentResult } from '@fenghuo/shared/records/assessment-result';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { assessmentResultBody } from '../setup/builders.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { created, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

describe('an assessment result', () => {
  describeCommonCases({
    contract: assessmentResult, application: () => application, build: async (given) => assessmentResultBody(given),
    may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  });

  test('shows the document that gives the grade, once it has arrived', async () => {
    const manager = await application.as('manager');
    await refused(application, 'attachment-missing', () => manager.post('/api/assessment-results', assessmentResultBody({ photos: ['0'.repeat(64)] })));
    const photos = [await sendPhoto(manager), await sendPhoto(manager)];
    expect(await created(manager, 'assessment-results', assessmentResultBody({ photos }))).toMatchObject({ grade: 'excellent', photos });
  });
});
