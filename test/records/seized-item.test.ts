import { seizedItem } from '@fenghuo/shared/records/seized-item';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { fireworksCaseBody, seizedItemBody } from '../setup/builders/enforcement.js';
import { newId } from '../setup/identity.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'seized-items';
const found = async () => created(await application.as('inspector'), 'fireworks-cases', fireworksCaseBody());

describe('a seized item', () => {
  describeCommonCases({
    contract: seizedItem, application: () => application,
    build: async (given) => seizedItemBody({ fireworksCase: (await found()).id, ...given }),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('has a quantity above zero of a unit, and belongs to a case that is there', async () => {
    const [inspector, { id: fireworksCase }] = [await application.as('inspector'), await found()];
    const send = (given: Parameters<typeof seizedItemBody>[0]) => () => inspector.post(`/api/${path}`, seizedItemBody(given));
    for (const quantity of ['0', '-1', '1e3', '1,5']) {
      expect(namedPaths(await refused(application, 'contract-broken', send({ fireworksCase, quantity })))).toEqual(['record.quantity']);
    }
    await refused(application, 'contract-broken', send({ fireworksCase, value: -1 }));
    await refused(application, 'reference-unknown', send({ fireworksCase: newId() }));
    await refused(application, 'seized-before-found', send({ fireworksCase, seizedOn: '2023-10-16' }));
    expect(await created(inspector, path, seizedItemBody({ fireworksCase, quantity: '12.50' }))).toMatchObject({ quantity: '12.5' });
  });

  test('is not changed once the items of its case are destroyed', async () => {
    const [inspector, manager, record] = [await application.as('inspector'), await application.as('manager'), await found()];
    const item = await created(inspector, path, seizedItemBody({ fireworksCase: record.id }));
    await moved(inspector, 'fireworks-cases', record, 'destroy', transitionBody(record, {
      destroyedOn: '2023-11-20', destroyedBy: '县公安局', destructionWitnesses: ['王建国'], destructionPhotos: [await sendPhoto(inspector)],
    }));
    await refused(application, 'destroyed-already', () => inspector.post(`/api/${path}`, seizedItemBody({ fireworksCase: record.id })));
    await refused(application, 'destroyed-already', () => inspector.patch(addressOf(path, item), amendBody(item, { quantity: '1' })));
    await refused(application, 'destroyed-already', () => manager.post(addressOf(path, item, '/void'), voidBody(item)));
  });
});
