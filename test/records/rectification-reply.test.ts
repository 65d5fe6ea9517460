import { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, rectificationReplyBody, reinspectionBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { describeCommonCases } from './common-cases.js';
import { closedHazard, orderedHazard, repliedHazard } from './stories.js';
import { accepted, addressOf, created, history, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'rectification-replies';

describe('a rectification reply', () => {
  describeCommonCases({
    contract: rectificationReply, application: () => application,
    build: async (given) => rectificationReplyBody({ hazard: (await orderedHazard(application)).id, ...given }),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('leads to a hazard of the scope that was ordered to be rectified', async () => {
    const [inspector, matigou] = [await application.as('inspector'), await application.as('matigou')];
    const reply = (hazard: string) => matigou.post(`/api/${path}`, rectificationReplyBody({ hazard }));
    const unknown = await refused(application, 'reference-unknown', () => reply(newId()));
    const elsewhere = await orderedHazard(application, places.hejiaji);
    expect(await refused(application, 'reference-unknown', () => reply(elsewhere.id))).toEqual(unknown);
    const fresh = await created(inspector, 'hazards', hazardBody());
    await refused(application, 'transition-not-allowed', () => reply(fresh.id));
    accepted(await inspector.post(addressOf('hazards', fresh, '/void'), voidBody(fresh)));
    expect(await refused(application, 'reference-unknown', () => reply(fresh.id))).toEqual(unknown);
  });

  test('a second one is refused while the first awaits its re-check', async () => {
    const { hazard } = await repliedHazard(application);
    const matigou = await application.as('matigou');
    await refused(application, 'transition-not-allowed', () => matigou.post(`/api/${path}`, rectificationReplyBody({ hazard: hazard.id })));
  });

  test('is not dated before the hazard was found, neither at first nor by amending', async () => {
    const inspector = await application.as('inspector');
    const hazard = await orderedHazard(application);
    const body = rectificationReplyBody({ hazard: hazard.id, rectifiedOn: '2020-06-02' });
    expect(namedPaths(await refused(application, 'rectified-before-found', () => inspector.post(`/api/${path}`, body)))).toEqual(['record.rectifiedOn']);
    const reply = await created(inspector, path, rectificationReplyBody({ hazard: hazard.id, rectifiedOn: '2020-06-03' }));
    const problem = await refused(application, 'rectified-before-found', () => (
      inspector.patch(addressOf(path, reply), amendBody(reply, { rectifiedOn: '2020-06-02' }))));
    expect(namedPaths(problem)).toEqual(['changes.rectifiedOn']);
  });

  test('is not dated after its own re-check, while one that followed may be', async () => {
    const { hazard, reply: former } = await repliedHazard(application);
    const [inspector, matigou, manager] = [await application.as('inspector'), await application.as('matigou'), await application.as('manager')];
    const recheck = await created(inspector, 'reinspections', reinspectionBody({ hazard: hazard.id, result: 'failed' }));
    const amend = async (reply: typeof former, rectifiedOn: string) => (
      inspector.patch<typeof former>(addressOf(path, reply), amendBody(await read(inspector, path, reply), { rectifiedOn })));
    expect(namedPaths(await refused(application, 'recheck-before-rectified', () => amend(former, '2020-06-16')))).toEqual(['changes.rectifiedOn']);
    accepted(await amend(former, '2020-06-15'));
    const later = await created(matigou, path, rectificationReplyBody({ hazard: hazard.id, rectifiedOn: '2020-06-14' }));
    accepted(await amend(later, '2020-06-20'));
    await refused(application, 'recheck-before-rectified', () => amend(former, '2020-06-16'));
    accepted(await manager.post(addressOf('reinspections', recheck, '/void'), voidBody(recheck)));
    accepted(await amend(former, '2020-06-16'));
  });

  test('voided, it sends its hazard back to be rectified', async () => {
    const { hazard, reply } = await repliedHazard(application);
    const manager = await application.as('manager');
    accepted(await manager.post(addressOf(path, reply, '/void'), voidBody(reply)));
    expect(await read(manager, 'hazards', hazard)).toMatchObject({ state: 'rectifying', version: hazard.version + 1 });
    expect((await history(manager, 'hazards', hazard)).at(-1)).toMatchObject({ action: 'withdraw', actor: 'manager' });
  });

  test('is not voided under a closed hazard: its re-check goes first', async () => {
    const { hazard, reply, recheck } = await closedHazard(application);
    const manager = await application.as('manager');
    await refused(application, 'transition-not-allowed', () => manager.post(addressOf(path, reply, '/void'), voidBody(reply)));
    accepted(await manager.post(addressOf('reinspections', recheck, '/void'), voidBody(recheck)));
    accepted(await manager.post(addressOf(path, reply, '/void'), voidBody(reply)));
    expect(await read(manager, 'hazards', hazard)).toMatchObject({ state: 'rectifying' });
  });

  test('one that a failed re-check has answered is voided without moving what came after it', async () => {
    const { hazard, reply: former } = await repliedHazard(application);
    const [inspector, matigou, manager] = [await application.as('inspector'), await application.as('matigou'), await application.as('manager')];
    await created(inspector, 'reinspections', reinspectionBody({ hazard: hazard.id, result: 'failed' }));
    await created(matigou, path, rectificationReplyBody({ hazard: hazard.id, rectifiedOn: '2020-06-20' }));
    accepted(await manager.post(addressOf(path, former, '/void'), voidBody(former)));
    expect(await read(manager, 'hazards', hazard)).toMatchObject({ state: 'awaitingRecheck' });
  });

  test('under a closed hazard it is amended no more: the closing rests on its photo and its person', async () => {
    const { reply } = await closedHazard(application);
    const inspector = await application.as('inspector');
    for (const changes of [{ photos: [] }, { rectifiedBy: '李秀英' }, { rectifiedOn: '2020-06-16' }]) {
      await refused(application, 'record-settled', () => inspector.patch(addressOf(path, reply), amendBody(reply, changes)));
    }
  });

  test('is not moved to another hazard: that one would have no reply, and this one two', async () => {
    const { reply } = await repliedHazard(application);
    const other = await orderedHazard(application);
    const inspector = await application.as('inspector');
    await refused(application, 'contract-broken', () => inspector.patch(addressOf(path, reply), amendBody(reply, { hazard: other.id })));
  });
});
