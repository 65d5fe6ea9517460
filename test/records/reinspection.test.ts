import { reinspection } from '@fenghuo/shared/records/reinspection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, rectificationReplyBody, reinspectionBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { closedHazard, orderedHazard, repliedHazard } from './stories.js';
import { accepted, addressOf, created, history, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'reinspections';

describe('a re-check', () => {
  describeCommonCases({
    contract: reinspection, application: () => application,
    build: async (given) => reinspectionBody({ hazard: (await repliedHazard(application)).hazard.id, ...given }),
    may: { create: ['inspector', 'manager'], amend: [], void: ['manager'] },
  });

  test('passed, it closes its hazard; failed, it sends it back', async () => {
    const inspector = await application.as('inspector');
    for (const [result, state] of [['passed', 'closed'], ['failed', 'rectifying']] as const) {
      const { hazard } = await repliedHazard(application);
      await created(inspector, path, reinspectionBody({ hazard: hazard.id, result }));
      expect(await read(inspector, 'hazards', hazard)).toMatchObject({ state, version: hazard.version + 1 });
    }
  });

  test('is not made by the one who replied, nor by the one who rectified', async () => {
    const { hazard } = await repliedHazard(application, { by: 'inspector', reply: { rectifiedBy: '赵站长' } });
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    for (const result of ['passed', 'failed'] as const) {
      const own = reinspectionBody({ hazard: hazard.id, result });
      expect(namedPaths(await refused(application, 'recheck-by-second-person', () => inspector.post(`/api/${path}`, own)))).toEqual([]);
      const rectifier = reinspectionBody({ hazard: hazard.id, result, recheckedBy: ' 赵站长 ' });
      const problem = await refused(application, 'recheck-by-second-person', () => manager.post(`/api/${path}`, rectifier));
      expect(namedPaths(problem)).toEqual(['record.recheckedBy']);
    }
    await created(manager, path, reinspectionBody({ hazard: hazard.id }));
  });

  test('closes nothing without a photo after the rectification, of the reply or of its own', async () => {
    const inspector = await application.as('inspector');
    const { hazard } = await repliedHazard(application, { reply: { photos: [] } });
    const problem = await refused(application, 'closing-needs-photo-after', () => inspector.post(`/api/${path}`, reinspectionBody({ hazard: hazard.id })));
    expect(namedPaths(problem)).toEqual(['record.photos']);
    const photos = [await sendPhoto(inspector)];
    await created(inspector, path, reinspectionBody({ hazard: hazard.id, photos }));
    expect(await read(inspector, 'hazards', hazard)).toMatchObject({ state: 'closed' });
    const { hazard: failing } = await repliedHazard(application, { reply: { photos: [] } });
    await created(inspector, path, reinspectionBody({ hazard: failing.id, result: 'failed' }));
  });

  test('needs a reply to look at', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const ordered = await orderedHazard(application);
    const problem = await refused(application, 'closing-needs-reply', () => inspector.post(`/api/${path}`, reinspectionBody({ hazard: ordered.id })));
    expect(namedPaths(problem)).toEqual(['record.hazard']);
    const { hazard, reply } = await repliedHazard(application);
    accepted(await manager.post(addressOf('rectification-replies', reply, '/void'), voidBody(reply)));
    await refused(application, 'closing-needs-reply', () => inspector.post(`/api/${path}`, reinspectionBody({ hazard: hazard.id })));
  });

  test('is not dated before the rectification', async () => {
    const inspector = await application.as('inspector');
    const { hazard } = await repliedHazard(application);
    const early = reinspectionBody({ hazard: hazard.id, recheckedOn: '2020-06-09' });
    expect(namedPaths(await refused(application, 'recheck-before-rectified', () => inspector.post(`/api/${path}`, early)))).toEqual(['record.recheckedOn']);
    await created(inspector, path, reinspectionBody({ hazard: hazard.id, recheckedOn: '2020-06-10' }));
  });

  test('looks at the last reply: the person of an earlier one may re-check', async () => {
    const [inspector, matigou, manager] = [await application.as('inspector'), await application.as('matigou'), await application.as('manager')];
    const { hazard } = await repliedHazard(application, { by: 'inspector' });
    await created(manager, path, reinspectionBody({ hazard: hazard.id, result: 'failed' }));
    const photos = [await sendPhoto(matigou)];
    await created(matigou, 'rectification-replies', rectificationReplyBody({ hazard: hazard.id, rectifiedOn: '2020-06-20', photos }));
    await refused(application, 'recheck-by-second-person', () => matigou.post(`/api/${path}`, reinspectionBody({ hazard: hazard.id, recheckedOn: '2020-06-21' })));
    await created(inspector, path, reinspectionBody({ hazard: hazard.id, recheckedOn: '2020-06-21' }));
  });

  test('looks at the reply that came last, also where it is dated before an earlier one', async () => {
    const [matigou, manager] = [await application.as('matigou'), await application.as('manager')];
    const { hazard } = await repliedHazard(application, { by: 'inspector', reply: { rectifiedOn: '2020-06-20' } });
    await created(manager, path, reinspectionBody({ hazard: hazard.id, recheckedOn: '2020-06-21', result: 'failed' }));
    await created(matigou, 'rectification-replies', rectificationReplyBody({ hazard: hazard.id, rectifiedOn: '2020-06-18', photos: [await sendPhoto(matigou)] }));
    await refused(application, 'recheck-by-second-person', () => matigou.post(`/api/${path}`, reinspectionBody({ hazard: hazard.id, recheckedOn: '2020-06-22' })));
  });

  test('looks at a reply that the re-checker cannot see as well', async () => {
    // Entered by the county's inspector for the county as a whole: outside the township's scope.
    const { hazard } = await repliedHazard(application, { by: 'inspector', reply: { ...places.county, rectifiedBy: '赵站长' } });
    const matigou = await application.as('matigou');
    await refused(application, 'recheck-by-second-person', () => matigou.post(`/api/${path}`, reinspectionBody({ hazard: hazard.id, recheckedBy: '赵站长' })));
  });

  test('does not touch a hazard that is closed, voided, unknown or outside the scope', async () => {
    const [inspector, matigou] = [await application.as('inspector'), await application.as('matigou')];
    const { hazard: closed } = await closedHazard(application);
    await refused(application, 'transition-not-allowed', () => inspector.post(`/api/${path}`, reinspectionBody({ hazard: closed.id })));
    const unknown = await refused(application, 'reference-unknown', () => matigou.post(`/api/${path}`, reinspectionBody({ hazard: newId() })));
    const elsewhere = await created(inspector, 'hazards', hazardBody(places.hejiaji));
    expect(await refused(application, 'reference-unknown', () => matigou.post(`/api/${path}`, reinspectionBody({ hazard: elsewhere.id })))).toEqual(unknown);
    accepted(await inspector.post(addressOf('hazards', elsewhere, '/void'), voidBody(elsewhere)));
    expect(await refused(application, 'reference-unknown', () => inspector.post(`/api/${path}`, reinspectionBody({ hazard: elsewhere.id })))).toEqual(unknown);
  });

  test('voided, a passed one lets its hazard await another; a failed one moves nothing', async () => {
    const manager = await application.as('manager');
    const { hazard, recheck } = await closedHazard(application);
    accepted(await manager.post(addressOf(path, recheck, '/void'), voidBody(recheck)));
    expect(await read(manager, 'hazards', hazard)).toMatchObject({ state: 'awaitingRecheck' });
    expect((await history(manager, 'hazards', hazard)).at(-1)).toMatchObject({ action: 'reopen', actor: 'manager' });
    const failed = await created(manager, path, reinspectionBody({ hazard: hazard.id, result: 'failed' }));
    const before = await read(manager, 'hazards', hazard);
    accepted(await manager.post(addressOf(path, failed, '/void'), voidBody(failed)));
    expect(await read(manager, 'hazards', hazard)).toEqual(before);
  });
});
