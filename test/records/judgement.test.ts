import { judgement } from '@fenghuo/shared/records/judgement';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { judgementBody } from '../setup/builders/evaluation.js';
import { photo, sendPhoto } from '../setup/photos.js';
import { places } from '../setup/people.js';
import { describeCommonCases } from './common-cases.js';
import { created, namedPaths, refused } from './support.js';

let application: Application;
let documents: string[];
beforeAll(async () => {
  application = await startApplication();
  documents = [await sendPhoto(await application.as('manager'), photo(), places.county)];
});
afterAll(() => application.close());

describe('a judgement', () => {
  let row = 0;
  describeCommonCases({
    contract: judgement, application: () => application, build: async (given) => judgementBody({ row: `r${(row += 1)}`, documents, ...given }),
    may: { create: ['manager'], amend: ['manager'], void: ['manager'] },
  });

  test('rests on a document', async () => {
    const manager = await application.as('manager');
    const bare = judgementBody({ row: 'bare', documents: [] });
    expect(namedPaths(await refused(application, 'judgement-needs-document', () => manager.post('/api/judgements', bare)))).toEqual(['record.documents']);
  });

  test('is given once for each row and year', async () => {
    const manager = await application.as('manager');
    await created(manager, 'judgements', judgementBody({ row: 'once', documents }));
    await refused(application, 'row-answered-already', () => manager.post('/api/judgements', judgementBody({ row: 'once', documents })));
  });
});
