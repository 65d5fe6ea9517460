import { earlyWarning } from '@fenghuo/shared/records/early-warning';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody, voidBody } from '../setup/builders.js';
import { at, earlyWarningBody } from '../setup/builders/disasters.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { expectCap, readXml, textsOf, type Read } from './cap-schema.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, moved, namedPaths, read, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'warnings';
const issued = async (given: Parameters<typeof earlyWarningBody>[0] = {}) => created(await application.as('duty'), path, earlyWarningBody(given));
const cancelled = async (record: AnyRecord) => (
  moved(await application.as('duty'), path, record, 'cancel', transitionBody(record, { cancelledAt: at('2020-08-04 08:00') })));

async function capOf(record: AnyRecord): Promise<Read> {
  const answer = await (await application.as('inspector')).get<string>(addressOf(path, record, '/cap.xml'));
  expect(answer.headers.get('content-type')).toBe('application/cap+xml; charset=utf-8');
  const message = readXml(accepted(answer));
  expectCap(message);
  return message;
}

describe('a warning', () => {
  describeCommonCases({
    contract: earlyWarning, application: () => application, build: async (given) => earlyWarningBody(given),
    may: { create: ['duty', 'manager'], amend: ['manager'], void: ['manager'] },
  });

  test('is issued, cancelled later and then changed no more', async () => {
    const duty = await application.as('duty');
    const record = await issued();
    expect(record).toMatchObject({ issuedOn: '2020-08-03', state: 'inForce' });
    const cancel = (values: Record<string, unknown>) => duty.post(addressOf(path, record, '/transitions/cancel'), transitionBody(record, values));
    expect(namedPaths(await refused(application, 'contract-broken', () => cancel({})))).toEqual(['values.cancelledAt']);
    expect(namedPaths(await refused(application, 'cancelled-before-issued', () => cancel({ cancelledAt: at('2020-08-03 16:59') })))).toEqual(['values.cancelledAt']);
    expect(await cancelled(record)).toMatchObject({ state: 'cancelled' });
  });

  test('is valid beyond the moment it was issued, also ahead of today', async () => {
    const duty = await application.as('duty');
    const body = earlyWarningBody({ expiresAt: at('2020-08-03 17:00') });
    expect(namedPaths(await refused(application, 'expires-before-issued', () => duty.post(`/api/${path}`, body)))).toEqual(['record.expiresAt', 'record.issuedAt']);
    await issued({ expiresAt: at('2099-01-01 08:00') });
  });

  test('is replaced once, by a later one; a voided replacement puts it in force again', async () => {
    const [duty, manager] = [await application.as('duty'), await application.as('manager')];
    const first = await issued();
    const early = earlyWarningBody({ replaces: first.id, issuedAt: at('2020-08-03 16:00') });
    await refused(application, 'replaced-before-issued', () => duty.post(`/api/${path}`, early));
    const second = await issued({ replaces: first.id, colour: 'red', issuedAt: at('2020-08-03 20:00') });
    const replaced = await read(duty, path, first);
    expect(replaced).toMatchObject({ state: 'replaced' });
    await refused(application, 'transition-not-allowed', () => duty.post(`/api/${path}`, earlyWarningBody({ replaces: first.id, issuedAt: at('2020-08-03 21:00') })));
    await refused(application, 'warning-replaced', () => manager.post(addressOf(path, first, '/void'), voidBody(replaced)));
    accepted(await manager.post(addressOf(path, second, '/void'), voidBody(second)));
    expect(await read(duty, path, first)).toMatchObject({ state: 'inForce' });
  });
});

describe('a warning as CAP 1.2', () => {
  test('is an alert with what it says, in China’s time', async () => {
    const record = await issued({ instruction: '避开河道、沟道。', expiresAt: at('2020-08-04 17:00'), number: '2020 年第 3 期' });
    const message = await capOf(record);
    for (const [name, text] of [
      ['msgType', 'Alert'], ['status', 'Actual'], ['sent', '2020-08-03T17:00:00+08:00'], ['expires', '2020-08-04T17:00:00+08:00'], ['event', '暴雨'],
      ['severity', 'Moderate'], ['headline', record['title']], ['description', record['content']], ['instruction', '避开河道、沟道。'],
      ['areaDesc', '马蹄沟镇、何家集镇'], ['identifier', `610831.${record.id}`],
    ] as const) expect(textsOf(message, name)).toEqual([text]);
    expect(textsOf(message, 'value')).toEqual(['黄色（三级）', '2020 年第 3 期', '610831106000']);
  });

  test.each(Object.keys(earlyWarning.fields.colour.options!))('%s keeps to the words of the protocol', async (colour) => {
    await capOf(await issued({ colour: colour as 'red' }));
  });

  test.each(Object.keys(earlyWarning.fields.kind.options!))('%s keeps to its categories', async (kind) => {
    await capOf(await issued({ kind: kind as 'flood' }));
  });

  test('has marks, and what XML cannot hold, written so that it stays one document', async () => {
    const message = await capOf(await issued({ title: '<b>降雨 & 大风</b> ]]>\u{1F327}\u0008' }));
    expect(textsOf(message, 'headline')).toEqual(['<b>降雨 & 大风</b> ]]>\u{1F327}']);
  });

  test('that replaces another is its update, cancelled it is the cancellation; both name what they mean', async () => {
    const first = await issued();
    const update = await capOf(await issued({ replaces: first.id, issuedAt: at('2020-08-03 20:00') }));
    const reference = `urn:fenghuo:bureau:610831,610831.${first.id},2020-08-03T17:00:00+08:00`;
    expect([textsOf(update, 'msgType'), textsOf(update, 'references')]).toEqual([['Update'], [reference]]);
    const other = await issued();
    const end = await capOf(await cancelled(other));
    expect([textsOf(end, 'msgType'), textsOf(end, 'sent'), textsOf(end, 'responseType')]).toEqual([['Cancel'], ['2020-08-04T08:00:00+08:00'], ['AllClear']]);
    expect(textsOf(end, 'references')).toEqual([`urn:fenghuo:bureau:610831,610831.${other.id},2020-08-03T17:00:00+08:00`]);
    expect(textsOf(end, 'identifier')).toEqual([`610831.${other.id}.cancel`]);
  });

  test('rebuilt from a report it is a test', async () => {
    expect(textsOf(await capOf(await issued({ provenance: 'reconstructed' })), 'status')).toEqual(['Test']);
  });

  test('is read by whoever reads the record, and of a void one there is none', async () => {
    const record = await issued(places.matigou);
    const [hejiaji, admin, manager] = [await application.as('hejiaji'), await application.as('admin'), await application.as('manager')];
    await refused(application, 'not-found', () => hejiaji.get(addressOf(path, record, '/cap.xml')));
    await refused(application, 'role-not-allowed', () => admin.get(addressOf(path, record, '/cap.xml')));
    await refused(application, 'not-found', () => manager.get(addressOf(path, { id: newId(), bureau: '610831' }, '/cap.xml')));
    await refused(application, 'not-found', () => manager.get(`/api/${path}/no-id/cap.xml?bureau=610831`));
    const voided = accepted(await manager.post<AnyRecord>(addressOf(path, record, '/void'), voidBody(record)));
    await refused(application, 'record-voided', () => manager.get(addressOf(path, voided, '/cap.xml')));
  });
});
