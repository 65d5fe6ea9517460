import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, inspectionBody, transitionBody } from '../setup/builders.js';
import { reliefPaymentBody } from '../setup/builders/relief.js';
import { allocated } from './relief.js';
import { addressOf, created, moved, refused } from './support.js';

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

test('nobody enters a demonstration either, nor amends a record into one', async () => {
  const client = await application.as('manager');
  const problem = await refused(application, 'provenance-not-allowed', () => client.post('/api/hazards', hazardBody({ provenance: 'demonstration' })));
  expect(problem.title.zh).toContain('“演示数据”的记录只由系统装载');
  const record = await created(client, 'hazards', hazardBody());
  await refused(application, 'contract-broken', () => client.patch(addressOf('hazards', record), amendBody(record, { provenance: 'demonstration' })));
});

test('a demonstration goes its way like any other record and stays one', async () => {
  const inspector = await application.as('inspector');
  const record = await created(inspector, 'hazards', hazardBody({ provenance: 'demonstration' }));
  const ordered = await moved(inspector, 'hazards', record, 'order', transitionBody(record, { disposition: 'deadline', deadline: '2020-06-30' }));
  expect(ordered).toMatchObject({ provenance: 'demonstration', state: 'ordered' });
});

test('a demonstration is asked for the same proof as a record of today', async () => {
  const finance = await application.as('finance');
  const { allocation } = await allocated(application);
  const body = reliefPaymentBody({ allocation: allocation.id, households: 3, amount: 50_000, provenance: 'demonstration' });
  await expect(created(finance, 'relief-payments', body)).rejects.toMatchObject({ code: 'payment-needs-receiver' });
});

test('leaves with no export that does not ask for it, and is marked where it is asked for', async () => {
  const manager = await application.as('manager');
  const titled = (title: string, provenance: 'captured' | 'demonstration') => created(manager, 'inspections', inspectionBody({ title, provenance }));
  await titled('真实检查', 'captured');
  await titled('演示检查', 'demonstration');
  for (const ending of ['csv', 'geojson']) {
    const read = async (more = '') => (await manager.bytes(`/api/inspections/export.${ending}?bureau=610831${more}`)).bytes.toString();
    const [plain, asked] = [await read(), await read('&provenance=captured,demonstration')];
    expect([plain.includes('真实检查'), plain.includes('演示检查')]).toEqual([true, false]);
    expect([asked.includes('真实检查'), asked.includes('演示检查'), /演示数据|demonstration/.test(asked)]).toEqual([true, true, true]);
  }
  const { body } = await manager.get<{ rows: readonly { title: string }[] }>('/api/inspections?bureau=610831');
  expect(body.rows.map(({ title }) => title).sort()).toEqual(['演示检查', '真实检查'].sort());
});

test('whoever rebuilds a past year does', async () => {
  const record = await created(await application.as('inspector'), 'hazards', hazardBody({ provenance: 'reconstructed' }));
  expect(record).toMatchObject({ provenance: 'reconstructed', author: 'inspector' });
});
