import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, rectificationReplyBody, siteBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Answer, Client } from '../setup/client.js';
import { newId } from '../setup/identity.js';
import { orderedHazard } from './stories.js';
import { accepted, addressOf, created, everything, moved, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

/** How many statements wait for a row or its transaction. */
const locked = async () => (await application.database.query(
  `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length;

const isReplay = (answer: Answer) => answer.headers.get('idempotent-replay') === 'true';

/** Sends the same thing again and expects the first answer, said to be a replay, and nothing written. */
async function repeated(first: Answer<AnyRecord>, send: () => Promise<Answer<AnyRecord>>): Promise<void> {
  const before = await everything(application.database);
  const again = await send();
  expect(again.status).toBe(first.status);
  expect(again.body).toEqual(first.body);
  expect([isReplay(first), isReplay(again)]).toEqual([false, true]);
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(await everything(application.database)).toEqual(before);
}

describe('an operation sent again', () => {
  let inspector: Client;
  beforeAll(async () => { inspector = await application.as('inspector'); });

  test('gets the first answer, whatever it did', async () => {
    const body = siteBody();
    const create = () => inspector.post<AnyRecord>('/api/sites', body);
    const first = await create();
    await repeated(first, create);
    const amendment = amendBody(first.body, { name: '更名' });
    const amend = () => inspector.patch<AnyRecord>(addressOf('sites', first.body), amendment);
    const second = await amend();
    await repeated(second, amend);
    await repeated(first, create);
    const manager = await application.as('manager');
    const closing = transitionBody(second.body);
    const close = () => manager.post<AnyRecord>(addressOf('sites', first.body, '/transitions/close'), closing);
    const third = await close();
    await repeated(third, close);
    const voiding = voidBody(third.body);
    const annul = () => manager.post<AnyRecord>(addressOf('sites', first.body, '/void'), voiding);
    await repeated(await annul(), annul);
  });

  test('brings about its consequence once', async () => {
    const hazard = await orderedHazard(application);
    const body = rectificationReplyBody({ hazard: hazard.id });
    const send = () => inspector.post<AnyRecord>('/api/rectification-replies', body);
    await repeated(await send(), send);
    expect(await read(inspector, 'hazards', hazard)).toMatchObject({ state: 'awaitingRecheck', version: hazard.version + 1 });
  });

  test('while the first is still being written waits for it and gets its answer', async () => {
    const [hazard, other] = [await orderedHazard(application), await orderedHazard(application)];
    const start = transitionBody(hazard);
    const reply = rectificationReplyBody({ hazard: other.id });
    const sends = [
      () => inspector.post<AnyRecord>(addressOf('hazards', hazard, '/transitions/start'), start), () => inspector.post<AnyRecord>('/api/rectification-replies', reply),
    ];
    for (const send of sends) {
      const holder = new pg.Client({ connectionString: application.databaseUrl });
      await holder.connect();
      await holder.query('BEGIN');
      await holder.query('SELECT FROM hazard WHERE id = ANY($1) FOR UPDATE', [[hazard.id, other.id]]);
      const answers: Promise<Answer<AnyRecord>>[] = [];
      for (const waiting of [1, 2]) {
        answers.push(send());
        await expect.poll(locked, { timeout: 4000, interval: 20 }).toBe(waiting);
      }
      await holder.query('COMMIT');
      await holder.end();
      const [first, again] = await Promise.all(answers);
      expect([first, again].map((answer) => [answer!.status, isReplay(answer!)])).toEqual([[first!.status, false], [first!.status, true]]);
      expect(first!.status).toBeLessThan(300);
      expect(again!.body).toEqual(first!.body);
    }
  });

  test('with another content is refused', async () => {
    const body = siteBody();
    const record = await created(inspector, 'sites', body);
    await refused(application, 'operation-reused', () => inspector.post('/api/sites', { ...body, record: { ...body.record, name: '另一处' } }));
    await refused(application, 'operation-reused', () => inspector.post('/api/sites', { ...body, device: 'another' }));
    await refused(application, 'operation-reused', () => inspector.post('/api/hazards', { ...hazardBody(), operation: body.operation }));
    await refused(application, 'operation-reused', () => inspector.patch(addressOf('sites', record), { ...amendBody(record, { name: '更名' }), operation: body.operation }));
  });

  test('is the same operation by the single route and in a batch, in whatever order its members are written', async () => {
    const site = await created(inspector, 'sites', siteBody());
    const body = siteBody();
    const first = await inspector.post<AnyRecord>('/api/sites', body);
    const { operation, device, record } = body;
    await repeated(first, () => inspector.post<AnyRecord>('/api/sites', { record, device, operation }));
    const manager = await application.as('manager');
    const closing = transitionBody(site);
    accepted(await manager.post(addressOf('sites', site, '/transitions/close'), closing));
    const edits = [
      { action: 'create', type: 'site', body },
      { action: 'transition', type: 'site', bureau: site.bureau, id: site.id, transition: 'close', body: closing },
    ];
    const answer = accepted(await manager.post<{ verdicts: { verdict: string }[] }>('/api/edits', { edits }));
    expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(['replayed', 'replayed']);
  });

  test('a refused one was never applied: corrected, it is accepted under the same id', async () => {
    const body = siteBody({ longitude: 116.4, latitude: 39.9 });
    await refused(application, 'place-outside-bureau', () => inspector.post('/api/sites', body));
    expect(await created(inspector, 'sites', { ...body, record: { ...body.record, longitude: 109.9, latitude: 37.6 } })).toMatchObject({ version: 1 });
  });

  test('under another id it would make the record twice, and is refused', async () => {
    const body = siteBody();
    await created(inspector, 'sites', body);
    await refused(application, 'record-exists', () => inspector.post('/api/sites', { ...body, operation: newId() }));
  });

  test('answers as it did then, also after the record has gone on', async () => {
    const body = hazardBody();
    const first = await inspector.post<AnyRecord>('/api/hazards', body);
    await moved(inspector, 'hazards', first.body, 'order', transitionBody(first.body, { disposition: 'onSite' }));
    await repeated(first, () => inspector.post<AnyRecord>('/api/hazards', body));
  });

  test('is not answered to somebody whose scope does not hold it', async () => {
    const body = siteBody();
    await created(inspector, 'sites', body);
    const hejiaji = await application.as('hejiaji');
    const before = await everything(application.database);
    const answer = await hejiaji.post<Record<string, unknown>>('/api/sites', body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(answer.body)).not.toContain(body.record.id);
    expect(await everything(application.database)).toEqual(before);
  });
});
