import { finding } from '@fenghuo/shared/records/finding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { findingBody, transitionBody } from '../setup/builders.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, daysFromToday, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

describe('a finding', () => {
  describeCommonCases({
    contract: finding, application: () => application, build: async (given) => findingBody(given),
    may: { create: ['finance', 'manager'], amend: ['finance', 'manager'], void: ['manager'] },
  });

  test('is corrected once, not before it was found and not ahead of time', async () => {
    const finance = await application.as('finance');
    const record = await created(finance, 'findings', findingBody());
    const correct = addressOf('findings', record, '/transitions/correct');
    expect(namedPaths(await refused(application, 'contract-broken', () => finance.post(correct, transitionBody(record))))).toEqual(['values.correctedOn']);
    expect(namedPaths(await refused(application, 'corrected-before-found', () => finance.post(correct, transitionBody(record, { correctedOn: '2020-08-31' }))))).toEqual(['values.correctedOn']);
    await refused(application, 'date-in-future', () => finance.post(correct, transitionBody(record, { correctedOn: daysFromToday(1) })));
    await refused(application, 'role-not-allowed', async () => (await application.as('inspector')).post(correct, transitionBody(record, { correctedOn: '2020-09-02' })));
    const corrected = await moved(finance, 'findings', record, 'correct', transitionBody(record, { correctedOn: '2020-09-01' }));
    expect(corrected).toMatchObject({ state: 'corrected', correctedOn: '2020-09-01' });
    await refused(application, 'transition-not-allowed', () => finance.post(correct, transitionBody(corrected, { correctedOn: '2020-09-02' })));
  });

  test('belongs to a fiscal year between 1990 and 2100', async () => {
    const finance = await application.as('finance');
    for (const fiscalYear of [1989, 2101, 2020.5, '2020']) {
      const body = { ...findingBody(), record: { ...findingBody().record, fiscalYear } };
      expect(namedPaths(await refused(application, 'contract-broken', () => finance.post('/api/findings', body)))).toEqual(['record.fiscalYear']);
    }
  });
});
