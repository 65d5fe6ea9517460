import { hazard } from '@fenghuo/shared/records/hazard';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, inspectionBody, rectificationReplyBody, reinspectionBody, transitionBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { sha256, photo, sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { closedHazard, orderedHazard, repliedHazard } from './stories.js';
import { accepted, addressOf, created, daysFromToday, history, journalOf, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const at = (record: { id: string; bureau: string }, transition: string) => addressOf('hazards', record, `/transitions/${transition}`);

describe('a hazard', () => {
  describeCommonCases({
    contract: hazard, application: () => application, build: async (given) => hazardBody(given),
    may: { create: ['inspector', 'duty', 'manager'], amend: ['inspector', 'manager'], void: ['inspector', 'manager'] },
  });

  test('goes from its discovery to its closure, each step in its history with who took it', async () => {
    const [inspector, manager, matigou] = [await application.as('inspector'), await application.as('manager'), await application.as('matigou')];
    const check = await created(inspector, 'inspections', inspectionBody());
    let record = await created(matigou, 'hazards', hazardBody({ inspection: check.id }));
    record = await moved(inspector, 'hazards', record, 'order', transitionBody(record, { disposition: 'deadline', deadline: '2020-06-20' }));
    record = await moved(manager, 'hazards', record, 'extend', transitionBody(record, { deadline: '2020-06-30', extensionReason: '配件未到货' }));
    record = await moved(inspector, 'hazards', record, 'start', transitionBody(record));
    const reply = () => rectificationReplyBody({ hazard: record.id });
    await created(matigou, 'rectification-replies', reply());
    await created(inspector, 'reinspections', reinspectionBody({ hazard: record.id, result: 'failed', opinion: '压力仍不足' }));
    expect(await read(inspector, 'hazards', record)).toMatchObject({ state: 'rectifying' });
    await created(matigou, 'rectification-replies', reply());
    const photos = [await sendPhoto(inspector)];
    await created(inspector, 'reinspections', reinspectionBody({ hazard: record.id, photos }));
    expect(await read(matigou, 'hazards', record)).toEqual({
      ...record, state: 'closed', version: 8, disposition: 'deadline', deadline: '2020-06-30', extensionReason: '配件未到货',
    });
    expect((await history(matigou, 'hazards', record)).map(({ action, actor, version }) => [version, action, actor])).toEqual([
      [1, 'create', 'matigou'], [2, 'order', 'inspector'], [3, 'extend', 'manager'], [4, 'start', 'inspector'], [5, 'reply', 'matigou'],
      [6, 'reject', 'inspector'], [7, 'reply', 'matigou'], [8, 'close', 'inspector'],
    ]);
  });

  test('a consequence stands in the journal next to its cause, under the same operation', async () => {
    const { hazard: record, reply, recheck } = await closedHazard(application);
    const lines = await journalOf(application.database);
    for (const [cause, action] of [[reply, 'reply'], [recheck, 'close']] as const) {
      const first = lines.find(({ id }) => id === cause.id)!;
      expect(lines[first.n]).toMatchObject({ id: record.id, action, operation: first.operation, actor: first.actor });
    }
  });

  test('is ordered with a disposition, and with a deadline unless it is rectified on site', async () => {
    const inspector = await application.as('inspector');
    const record = await created(inspector, 'hazards', hazardBody());
    const order = (values: Record<string, unknown>) => inspector.post(at(record, 'order'), transitionBody(record, values));
    expect(namedPaths(await refused(application, 'contract-broken', () => order({})))).toEqual(['values.disposition']);
    expect(namedPaths(await refused(application, 'contract-broken', () => order({ disposition: 'seal' })))).toEqual(['values.disposition']);
    for (const disposition of ['deadline', 'suspension']) {
      expect(namedPaths(await refused(application, 'deadline-required', () => order({ disposition })))).toEqual(['values.deadline']);
    }
    const past = { disposition: 'deadline', deadline: '2020-06-02' };
    expect(namedPaths(await refused(application, 'deadline-before-found', () => order(past)))).toEqual(['values.deadline']);
    await refused(application, 'date-out-of-range', () => order({ disposition: 'deadline', deadline: '2101-01-01' }));
    expect(accepted(await order({ disposition: 'onSite' }))).toMatchObject({ state: 'ordered', disposition: 'onSite', deadline: null });
  });

  test('has a deadline that may lie ahead, and that is only ever put off', async () => {
    const manager = await application.as('manager');
    const record = await orderedHazard(application, {}, { disposition: 'deadline', deadline: daysFromToday(30) });
    const extend = (values: Record<string, unknown>) => manager.post(at(record, 'extend'), transitionBody(record, values));
    const extensionReason = '配件未到货';
    expect(namedPaths(await refused(application, 'contract-broken', () => extend({})))).toEqual(['values.deadline', 'values.extensionReason']);
    expect(namedPaths(await refused(application, 'extension-not-later', () => extend({ deadline: daysFromToday(30), extensionReason })))).toEqual(['values.deadline']);
    await refused(application, 'extension-not-later', () => extend({ deadline: daysFromToday(29), extensionReason }));
    await refused(application, 'role-not-allowed', async () => (await application.as('inspector'))
      .post(at(record, 'extend'), transitionBody(record, { deadline: daysFromToday(40), extensionReason })));
    expect(accepted(await extend({ deadline: daysFromToday(40), extensionReason }))).toMatchObject({ state: 'ordered', deadline: daysFromToday(40) });
  });

  test('is transferred before its reply, and then neither changed nor moved', async () => {
    const inspector = await application.as('inspector');
    const record = await orderedHazard(application);
    expect(namedPaths(await refused(application, 'contract-broken', () => inspector.post(at(record, 'transfer'), transitionBody(record))))).toEqual(['values.transferredTo']);
    const transferred = await moved(inspector, 'hazards', record, 'transfer', transitionBody(record, { transferredTo: '市消防救援支队' }));
    expect(transferred).toMatchObject({ state: 'transferred', transferredTo: '市消防救援支队' });
    await refused(application, 'record-settled', () => inspector.patch(addressOf('hazards', record), amendBody(transferred, { title: '更正' })));
    await refused(application, 'transition-not-allowed', () => inspector.post(at(record, 'start'), transitionBody(transferred)));
    await refused(application, 'transition-not-allowed', () => inspector.post('/api/rectification-replies', rectificationReplyBody({ hazard: record.id })));
    const { hazard: awaiting } = await repliedHazard(application);
    await refused(application, 'transition-not-allowed', () => inspector.post(at(awaiting, 'transfer'), transitionBody(awaiting, { transferredTo: '市局' })));
  });

  test('once closed it is amended no more', async () => {
    const { hazard: record } = await closedHazard(application);
    const inspector = await application.as('inspector');
    const problem = await refused(application, 'record-settled', () => inspector.patch(addressOf('hazards', record), amendBody(record, { title: '更正' })));
    expect(problem.title).toMatchObject({ zh: expect.stringContaining('销号') as unknown, en: expect.stringContaining('Closed') as unknown });
  });

  test('a transition takes no field that is not its own, and only the present version', async () => {
    const inspector = await application.as('inspector');
    const record = await orderedHazard(application);
    const send = (base: { version: number }, values: Record<string, unknown>) => inspector.post(at(record, 'start'), transitionBody(base, values));
    expect(namedPaths(await refused(application, 'contract-broken', () => send(record, { title: '更正' })))).toEqual(['values.title']);
    await refused(application, 'version-conflict', () => send({ version: 1 }, {}));
  });

  test('cannot be found later than it is due', async () => {
    const inspector = await application.as('inspector');
    const record = await orderedHazard(application);
    const problem = await refused(application, 'deadline-before-found', () => (
      inspector.patch(addressOf('hazards', record), amendBody(record, { foundOn: '2020-07-01' }))));
    expect(namedPaths(problem)).toEqual(['changes.foundOn']);
    expect(problem.fields?.[0]?.message).toEqual(problem.title);
  });

  test('cannot be found later than it was rectified, by a reply that is not void', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const { hazard: record, reply } = await repliedHazard(application);
    const amend = async (foundOn: string) => inspector.patch(addressOf('hazards', record), amendBody(await read(inspector, 'hazards', record), { foundOn }));
    const problem = await refused(application, 'rectified-before-found', () => amend('2020-06-11'));
    expect(namedPaths(problem)).toEqual(['changes.foundOn']);
    expect(accepted(await amend('2020-06-10'))).toMatchObject({ foundOn: '2020-06-10' });
    accepted(await manager.post(addressOf('rectification-replies', reply, '/void'), voidBody(reply)));
    expect(accepted(await amend('2020-06-11'))).toMatchObject({ foundOn: '2020-06-11' });
  });

  test('cannot be found later than it was re-checked, also where the reply is void by now', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const { hazard: record, reply } = await repliedHazard(application);
    const recheck = await created(inspector, 'reinspections', reinspectionBody({ hazard: record.id, result: 'failed' }));
    accepted(await manager.post(addressOf('rectification-replies', reply, '/void'), voidBody(reply)));
    const amend = async (foundOn: string) => inspector.patch(addressOf('hazards', record), amendBody(await read(inspector, 'hazards', record), { foundOn }));
    expect(namedPaths(await refused(application, 'recheck-before-found', () => amend('2020-06-16')))).toEqual(['changes.foundOn']);
    accepted(await amend('2020-06-15'));
    accepted(await manager.post(addressOf('reinspections', recheck, '/void'), voidBody(recheck)));
    accepted(await amend('2020-06-16'));
  });

  test('and its reply are not amended past each other, neither at once nor in one batch', async () => {
    const inspector = await application.as('inspector');
    const late = (record: AnyRecord) => amendBody(record, { foundOn: '2020-06-09' });
    const early = (reply: AnyRecord) => amendBody(reply, { rectifiedOn: '2020-06-05' });
    for (let round = 0; round < 5; round += 1) {
      const { hazard: record, reply } = await repliedHazard(application);
      const answers = await Promise.all([
        inspector.patch(addressOf('hazards', record), late(record)), inspector.patch(addressOf('rectification-replies', reply), early(reply)),
      ]);
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 422]);
    }
    const { hazard: record, reply } = await repliedHazard(application);
    const { verdicts } = accepted(await inspector.post<{ verdicts: { verdict: string; problem?: { code: string } }[] }>('/api/edits', { edits: [
      { action: 'amend', type: 'rectification-reply', bureau: reply.bureau, id: reply.id, body: early(reply) },
      { action: 'amend', type: 'hazard', bureau: record.bureau, id: record.id, body: late(record) },
    ] }));
    expect(verdicts).toMatchObject([{ verdict: 'applied' }, { verdict: 'refused', problem: { code: 'rectified-before-found' } }]);
  });

  test('refers to an inspection that exists and is not void', async () => {
    const inspector = await application.as('inspector');
    await refused(application, 'reference-unknown', () => inspector.post('/api/hazards', hazardBody({ inspection: newId() })));
    const check = await created(inspector, 'inspections', inspectionBody());
    const record = await created(inspector, 'hazards', hazardBody({ inspection: check.id }));
    accepted(await inspector.post(addressOf('inspections', check, '/void'), voidBody(check)));
    await refused(application, 'reference-unknown', () => inspector.post('/api/hazards', hazardBody({ inspection: check.id })));
    // What it already refers to stays as it is: amending something else is no new reference.
    expect(accepted(await inspector.patch(addressOf('hazards', record), amendBody(record, { title: '更正' })))).toMatchObject({ inspection: check.id, version: 2 });
  });

  test('an amendment adds only photos that have arrived', async () => {
    const inspector = await application.as('inspector');
    const record = await created(inspector, 'hazards', hazardBody());
    const missing = sha256(photo());
    await refused(application, 'attachment-missing', () => inspector.patch(addressOf('hazards', record), amendBody(record, { photos: [missing] })));
  });
});
