import type { UncheckedGrounds } from '@fenghuo/shared/unchecked-grounds';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFor } from '../records/case-file.js';
import { accepted, addressOf, created, refused } from '../records/support.js';
import { startApplication, type Application } from '../setup/application.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import { voidBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { inspected, issued, path, printed } from './issued-case.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const unchecked = async (record: AnyRecord, person: Parameters<Application['as']>[0] = 'inspector') => (
  accepted(await (await application.as(person)).get<UncheckedGrounds>(addressOf(path, record, '/unchecked'))));

/** The summary decision of a case of that day. */
async function decisionOf(filedOn: string): Promise<AnyRecord> {
  const inspector = await application.as('inspector');
  const record = await created(inspector, 'penalty-cases', penaltyCaseBody({ procedure: 'summary', filedOn }));
  await fileFor(application, record, 'decideOnSpot');
  const file = accepted(await inspector.get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&penaltyCase=${record.id}`)).rows;
  return file[0]!;
}

test('a document of today says nothing that nobody compared with the law', async () => {
  expect(await unchecked(await decisionOf('2022-06-06'))).toEqual({ citations: [], periods: [] });
});

test('one of 2020 names the articles of its day, each once, and is printed without a word of it', async () => {
  const order = await issued(application, { kind: 'rectificationOrder', deadline: '2020-06-30', inspection: (await inspected(application)).inspection });
  expect((await unchecked(order)).citations).toEqual(['《中华人民共和国安全生产法》第六十二条']);
  for (const format of ['docx', 'pdf'] as const) {
    const { text } = await printed(application, order, format);
    expect(text).toContain('《中华人民共和国安全生产法》第六十二条');
    expect(text).not.toMatch(/待核|未核|核对/);
  }
});

test('periods are named with their basis where the document prints them', async () => {
  const { inspection } = await inspected(application);
  await issued(application, { kind: 'evidenceApproval', inspection });
  const notice = await issued(application, { kind: 'evidenceNotice', inspection });
  expect((await unchecked(notice)).periods).toEqual([{
    name: { zh: '先行登记保存证据处理期限', en: 'Days to decide on registered evidence' }, value: 7, unit: 'workdays',
    basis: { zh: '行政处罚法（1996 年）第三十七条，原文待核', en: 'Administrative Penalty Law (1996), art. 37; text to be checked' },
  }]);
  expect((await unchecked(await issued(application, { kind: 'inquiryNotice', inspection }))).periods).toEqual([]);
});

test('it is told to whoever reads the document, and of a void one there is nothing to print', async () => {
  const { inspection } = await inspected(application, places.matigou);
  const record = await issued(application, { inspection, ...places.matigou });
  expect((await unchecked(record, 'matigou')).citations.length).toBeGreaterThan(0);
  const [hejiaji, manager] = [await application.as('hejiaji'), await application.as('manager')];
  await refused(application, 'not-found', () => hejiaji.get(addressOf(path, record, '/unchecked')));
  await refused(application, 'not-found', () => manager.get(addressOf(path, { id: newId(), bureau: '610831' }, '/unchecked')));
  await refused(application, 'not-found', () => manager.get(`/api/${path}/no-id/unchecked?bureau=610831`));
  const voided = accepted(await manager.post<AnyRecord>(addressOf(path, record, '/void'), voidBody(record)));
  await refused(application, 'record-voided', () => manager.get(addressOf(path, voided, '/unchecked')));
});
