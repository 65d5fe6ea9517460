import { inspection } from '@fenghuo/shared/records/inspection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { inspectionBody, siteBody, voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { photo, sendPhoto, sha256 } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

describe('an inspection', () => {
  describeCommonCases({
    contract: inspection, application: () => application, build: async (given) => inspectionBody(given),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['inspector', 'manager'] },
  });

  test('names its officers in their order, none of them empty', async () => {
    const inspector = await application.as('inspector');
    const officers = ['王建国', '李秀英', '张伟'];
    expect(await created(inspector, 'inspections', inspectionBody({ officers }))).toMatchObject({ officers });
    const problem = await refused(application, 'contract-broken', () => inspector.post('/api/inspections', inspectionBody({ officers: ['王建国', ' '] })));
    expect(namedPaths(problem)).toEqual(['record.officers.1']);
  });

  test('refers to a site that exists, is not void and lies within the scope', async () => {
    const [inspector, manager, matigou] = [await application.as('inspector'), await application.as('manager'), await application.as('matigou')];
    const [here, there] = [await created(inspector, 'sites', siteBody()), await created(inspector, 'sites', siteBody(places.hejiaji))];
    expect(await created(inspector, 'inspections', inspectionBody({ site: there.id }))).toMatchObject({ site: there.id });
    const unknown = await refused(application, 'reference-unknown', () => matigou.post('/api/inspections', inspectionBody({ site: newId() })));
    const foreign = await refused(application, 'reference-unknown', () => matigou.post('/api/inspections', inspectionBody({ site: there.id })));
    expect(foreign).toEqual(unknown);
    accepted(await manager.post(addressOf('sites', here, '/void'), voidBody(here)));
    expect(await refused(application, 'reference-unknown', () => matigou.post('/api/inspections', inspectionBody({ site: here.id })))).toEqual(unknown);
  });

  test('refers to no site of the other bureau', async () => {
    const linxiang = await application.as('linxiang');
    const elsewhere = await created(linxiang, 'sites', siteBody(places.linxiang));
    for (const person of ['inspector', 'yulin'] as const) {
      const client = await application.as(person);
      await refused(application, 'reference-unknown', () => client.post('/api/inspections', inspectionBody({ site: elsewhere.id })));
    }
  });

  test('shows only photos that have arrived', async () => {
    const inspector = await application.as('inspector');
    const bytes = photo();
    const body = inspectionBody({ photos: [sha256(bytes)] });
    await refused(application, 'attachment-missing', () => inspector.post('/api/inspections', body));
    await sendPhoto(inspector, bytes);
    expect(await created(inspector, 'inspections', body)).toMatchObject({ photos: [sha256(bytes)] });
  });
});
