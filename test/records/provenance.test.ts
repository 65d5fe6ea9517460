import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody } from '../setup/builders.js';
import { created, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

test('nobody enters a record as rebuilt from a report: the rules ask less of one', async () => {
  for (const person of ['inspector', 'manager'] as const) {
    const client = await application.as(person);
    await refused(application, 'provenance-not-allowed', () => client.post('/api/hazards', hazardBody({ provenance: 'reconstructed' })));
    const edits = [{ action: 'create', type: 'hazard', body: hazardBody({ provenance: 'reconstructed' }) }];
    const { body } = await client.post<{ verdicts: readonly { verdict: string }[] }>('/api/edits', { edits });
    expect(body.verdicts.map(({ verdict }) => verdict)).toEqual(['refused']);
  }
});

test('whoever rebuilds a past year does', async () => {
  const record = await created(await application.as('inspector'), 'hazards', hazardBody({ provenance: 'reconstructed' }));
  expect(record).toMatchObject({ provenance: 'reconstructed', author: 'inspector' });
});
