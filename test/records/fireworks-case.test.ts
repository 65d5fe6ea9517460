import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody } from '../setup/builders.js';
import { fireworksCaseBody, seizedItemBody, tipOffBody } from '../setup/builders/enforcement.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'fireworks-cases';

type Values = Readonly<Record<string, unknown>>;
const found = async (given: Values = {}) => created(await application.as('inspector'), path, fireworksCaseBody(given));
const step = async (record: AnyRecord, transition: string, values: Values) =>
  moved(await application.as('inspector'), path, record, transition, transitionBody(record, values));
const hindered = async (code: Parameters<typeof refused>[1], record: AnyRecord, transition: string, values: Values) => {
  const inspector = await application.as('inspector');
  return refused(application, code, () => inspector.post(addressOf(path, record, `/transitions/${transition}`), transitionBody(record, values)));
};
const referral = { referredOn: '2023-10-18', policeDocument: '应急移〔2023〕3号', personsReferred: 2 };
const destruction = { destroyedOn: '2023-11-20', destroyedBy: '县公安局治安大队', destructionWitnesses: ['王建国', '李秀英'] };

describe('a fireworks case', () => {
  describeCommonCases({
    contract: fireworksCase, application: () => application, build: async (given) => fireworksCaseBody(given),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('goes from a tip-off to the police, to its outcome and to the destruction of what was seized', async () => {
    const inspector = await application.as('inspector');
    const tipOff = await created(await application.as('duty'), 'tip-offs', tipOffBody());
    let record = await found({ source: 'tipOff', tipOff: tipOff.id, signsRemoved: 1, personsAdmonished: 3 });
    await created(inspector, 'seized-items', seizedItemBody({ fireworksCase: record.id }));
    record = await step(record, 'refer', referral);
    record = await step(record, 'settle', { settledOn: '2023-10-30', personsDetained: 1, personsPenalised: 1, outcome: '行政拘留 1 人，处罚 1 人。' });
    record = await step(record, 'destroy', { ...destruction, destructionPhotos: [await sendPhoto(inspector)] });
    expect(record).toMatchObject({ state: 'settled', personsDetained: 1, ...destruction });
    await hindered('destroyed-already', record, 'destroy', { ...destruction, destroyedOn: '2023-11-21' });
  });

  test('has nobody detained whom the police did not get', async () => {
    const settlement = { settledOn: '2023-10-30', outcome: '已处理。' };
    expect(namedPaths(await hindered('detention-needs-referral', await found(), 'settle', { ...settlement, personsDetained: 1 }))).toEqual(['values.personsDetained']);
    const referred = await step(await found(), 'refer', referral);
    await hindered('detention-needs-referral', referred, 'settle', { ...settlement, personsDetained: 3 });
    await step(referred, 'settle', { ...settlement, personsDetained: 2 });
    await step(await found(), 'settle', { ...settlement, personsPenalised: 1 });
  });

  test('has a destruction only of what was seized, with photos, and not before it was found', async () => {
    const inspector = await application.as('inspector');
    const record = await found();
    const photos = { destructionPhotos: [await sendPhoto(inspector)] };
    await hindered('nothing-to-destroy', record, 'destroy', { ...destruction, ...photos });
    await created(inspector, 'seized-items', seizedItemBody({ fireworksCase: record.id }));
    expect(namedPaths(await hindered('destruction-needs-photos', record, 'destroy', destruction))).toEqual(['values.destructionPhotos']);
    await hindered('contract-broken', record, 'destroy', { destroyedOn: '2023-11-20', ...photos });
    await hindered('case-days-out-of-order', record, 'destroy', { ...destruction, destroyedOn: '2023-10-16', ...photos });
  });

  test('is found by two officers', async () => {
    const inspector = await application.as('inspector');
    await refused(application, 'two-officers-required', () => inspector.post(`/api/${path}`, fireworksCaseBody({ officers: ['王建国'] })));
  });
});
