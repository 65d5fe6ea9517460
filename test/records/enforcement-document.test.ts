import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import { documentKinds, documentNatures, type DocumentKind } from '@fenghuo/shared/records/enforcement-kinds';
import { prerequisites } from '@fenghuo/shared/records/enforcement-prerequisites';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, inspectionBody, transitionBody, voidBody } from '../setup/builders.js';
import { enforcementDocumentBody, penaltyCaseBody } from '../setup/builders/enforcement.js';
import { newId } from '../setup/identity.js';
import { sendPhoto } from '../setup/photos.js';
import { propose } from './case-file.js';
import { describeCommonCases } from './common-cases.js';
import { accepted, addressOf, created, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'enforcement-documents';

type Given = Parameters<typeof enforcementDocumentBody>[0];

const inspected = async () => (await created(await application.as('inspector'), 'inspections', inspectionBody())).id;
const filedCase = async (given: Parameters<typeof penaltyCaseBody>[0] = {}) => (
  created(await application.as('inspector'), 'penalty-cases', penaltyCaseBody({ filedOn: '2020-06-03', ...given })));
const filed = async (given: Parameters<typeof penaltyCaseBody>[0] = {}) => (await filedCase(given)).id;
const issue = async (given: Given) => created(await application.as('inspector'), path, enforcementDocumentBody(given));
const refuseIssue = async (code: Parameters<typeof refused>[1], given: Given) => {
  const inspector = await application.as('inspector');
  return refused(application, code, () => inspector.post(`/api/${path}`, enforcementDocumentBody(given)));
};
const order = (given: Given): Given => ({ kind: 'rectificationOrder', deadline: '2020-06-30', ...given });

describe('an enforcement document', () => {
  describeCommonCases({
    contract: enforcementDocument, application: () => application,
    build: async (given) => enforcementDocumentBody({ inspection: await inspected(), ...given }),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('is numbered without holes by kind and year, a refused one taking no number', async () => {
    const inspection = await inspected();
    const numbers: unknown[] = [];
    for (const issuedOn of ['2019-06-03', '2019-06-04', '2018-06-03']) {
      await refuseIssue('order-needs-deadline', { kind: 'rectificationOrder', inspection, issuedOn });
      numbers.push((await issue(order({ inspection, issuedOn }))).number);
    }
    expect(numbers).toEqual(['应急责改〔2019〕1号', '应急责改〔2019〕2号', '应急责改〔2018〕1号']);
  });

  test('names what it is about', async () => {
    const inspection = await inspected();
    expect(namedPaths(await refuseIssue('document-needs-subject', {}))).toEqual(['record.hazard', 'record.inspection', 'record.penaltyCase']);
    await refuseIssue('document-needs-subject', { kind: 'filingApproval', inspection });
    await refuseIssue('document-of-other-procedure', { kind: 'filingApproval', penaltyCase: await filed({ procedure: 'summary' }) });
    await refuseIssue('document-of-other-procedure', { kind: 'summaryDecision', penaltyCase: await filed() });
  });

  test('a re-inspection opinion rests on an order of the same inspection or hazard, of that day or before', async () => {
    const [inspector, inspection] = [await application.as('inspector'), await inspected()];
    const [hazard, other] = [
      await created(inspector, 'hazards', hazardBody({ inspection })), await created(inspector, 'hazards', hazardBody({ inspection })),
    ];
    const opinion = (given: Given): Given => ({ kind: 'reinspectionOpinion', issuedOn: '2020-06-20', ...given });
    const problem = await refuseIssue('document-missing', opinion({ hazard: hazard.id }));
    expect(problem.title.zh).toContain('“整改复查意见书”须先有《责令限期整改指令书》或《现场处理措施决定书》');
    await issue(order({ hazard: other.id }));
    await issue(order({ inspection: await inspected() }));
    await refuseIssue('document-missing', opinion({ hazard: hazard.id }));
    await issue(order({ inspection, issuedOn: '2020-06-21' }));
    await refuseIssue('document-missing', opinion({ hazard: hazard.id }));
    // An order on the whole inspection is one on each of its hazards.
    await issue(order({ inspection, issuedOn: '2020-06-20' }));
    await issue(opinion({ hazard: hazard.id }));
  });

  test('a penalty decision rests on the filing and on a notice of the same case', async () => {
    const [record, another] = [await filedCase(), await propose(application, await filedCase())];
    const penaltyCase = record.id;
    const decision: Given = { kind: 'penaltyDecision', penaltyCase, issuedOn: '2020-06-24' };
    expect((await refuseIssue('document-missing', decision)).title.zh).toContain('《立案审批表》');
    await propose(application, record);
    await issue({ kind: 'penaltyNotice', penaltyCase: another.id });
    expect((await refuseIssue('document-missing', decision)).title.zh).toContain('《行政处罚告知书》或《听证告知书》（行政处罚法第四十四条）');
    await issue({ kind: 'penaltyNotice', penaltyCase });
    // Seven working days; 25 and 26 June 2020 were the Dragon Boat holiday and 28 June a Sunday worked.
    expect(await issue(decision)).toMatchObject({ number: '应急罚〔2020〕1号', deliverBy: '2020-07-06' });
  });

  test('an order and the opinion on it may arrive in one batch', async () => {
    const [inspector, inspection] = [await application.as('inspector'), await inspected()];
    const bodies = [enforcementDocumentBody(order({ inspection })), enforcementDocumentBody({ kind: 'reinspectionOpinion', inspection, issuedOn: '2020-06-20' })];
    const send = async (given: readonly unknown[]) => {
      const edits = given.map((body) => ({ action: 'create', type: 'enforcement-document', body }));
      const { body } = await inspector.post<{ verdicts: { verdict: string }[] }>('/api/edits', { edits });
      return body.verdicts.map(({ verdict }) => verdict);
    };
    expect(await send(bodies)).toEqual(['applied', 'applied']);
    // The order is refused for its officers, and the opinion with it.
    const lone = await inspected();
    const refusedOrder = enforcementDocumentBody(order({ inspection: lone, officers: ['王建国'] }));
    expect(await send([refusedOrder, enforcementDocumentBody({ kind: 'reinspectionOpinion', inspection: lone, issuedOn: '2020-06-20' })])).toEqual(['refused', 'refused']);
  });

  test('is not made void while another rests on it', async () => {
    const [manager, inspection] = [await application.as('manager'), await inspected()];
    const first = await issue(order({ inspection }));
    const opinion = await issue({ kind: 'reinspectionOpinion', inspection, issuedOn: '2020-06-20' });
    const annul = (record: AnyRecord) => manager.post(addressOf(path, record, '/void'), voidBody(record));
    expect((await refused(application, 'document-rested-on', () => annul(first))).title.zh).toContain('整改复查意见书');
    const second = await issue(order({ inspection }));
    accepted(await annul(first));
    await refused(application, 'document-rested-on', () => annul(second));
    accepted(await annul(opinion));
    accepted(await annul(second));
  });

  test('is not rested on and made void at once, whoever comes first', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const outcomes = await Promise.all(Array.from({ length: 8 }, async () => {
      const inspection = await inspected();
      const first = await issue(order({ inspection }));
      const [voided, rested] = await Promise.all([
        manager.post(addressOf(path, first, '/void'), voidBody(first)),
        inspector.post(`/api/${path}`, enforcementDocumentBody({ kind: 'reinspectionOpinion', inspection, issuedOn: '2020-06-20' })),
      ]);
      return [voided.status, rested.status];
    }));
    for (const [voided, rested] of outcomes) expect([[200, 422], [409, 201]]).toContainEqual([voided, rested]);
  });

  test('has no hole in its numbers when many are issued at once and some are refused', async () => {
    const [inspector, inspection] = [await application.as('inspector'), await inspected()];
    const send = (index: number) => inspector.post<AnyRecord>(`/api/${path}`, enforcementDocumentBody({
      kind: 'sceneRecord', inspection, issuedOn: '2017-06-03', officers: index % 4 === 0 ? ['王建国'] : ['王建国', '李秀英'],
    }));
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(index)));
    const numbers = answers.filter(({ status }) => status === 201).map(({ body }) => body['number']);
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 30 }, (_, index) => `应急勘〔2017〕${index + 1}号`)));
  });

  test('asks the court for enforcement ten days after the demand was delivered', async () => {
    const [inspector, { id: penaltyCase }] = [await application.as('inspector'), await propose(application, await filedCase())];
    await issue({ kind: 'penaltyNotice', penaltyCase });
    await issue({ kind: 'penaltyDecision', penaltyCase });
    const asking: Given = { kind: 'enforcementApplication', penaltyCase, issuedOn: '2020-07-13' };
    await refuseIssue('document-missing', asking);
    const demand = await issue({ kind: 'paymentDemand', penaltyCase, issuedOn: '2020-07-01' });
    await refuseIssue('demand-too-recent', asking);
    const delivery = { deliveredOn: '2020-07-03', deliveryMethod: 'direct', refusalNote: '负责人拒签。' };
    accepted(await inspector.post(addressOf(path, demand, '/transitions/deliver'), transitionBody(demand, delivery)));
    expect((await refuseIssue('demand-too-recent', { ...asking, issuedOn: '2020-07-12' })).title.zh).toContain('满 10 日');
    await issue(asking);
  });

  test('is signed by two officers', async () => {
    const problem = await refuseIssue('two-officers-required', { inspection: await inspected(), officers: ['王建国'] });
    expect(namedPaths(problem)).toEqual(['record.officers']);
  });

  test('is delivered with a signature or a note of its refusal, not before it was issued', async () => {
    const inspector = await application.as('inspector');
    const record = await issue({ inspection: await inspected() });
    const deliver = (values: Readonly<Record<string, unknown>>, of = record) => inspector.post(addressOf(path, of, '/transitions/deliver'), transitionBody(of, values));
    const handed = { deliveredOn: '2020-06-03', deliveryMethod: 'direct' };
    expect(namedPaths(await refused(application, 'delivery-needs-signature', () => deliver(handed)))).toEqual(['values.recipientSignature', 'values.refusalNote']);
    await refused(application, 'attachment-missing', () => deliver({ ...handed, recipientSignature: 'a'.repeat(64) }));
    const recipientSignature = await sendPhoto(inspector);
    await refused(application, 'delivered-before-issued', () => deliver({ ...handed, deliveredOn: '2020-06-02', recipientSignature }));
    expect(accepted(await deliver({ ...handed, recipientSignature }))).toMatchObject({ state: 'delivered', recipientSignature });
    const left = await issue({ inspection: await inspected() });
    accepted(await deliver({ ...handed, deliveryMethod: 'left', refusalNote: '负责人拒签，见证人：赵某。' }, left));
    const inward = await issue({ kind: 'inspectionPlan', inspection: await inspected() });
    await refused(application, 'document-is-inward', () => deliver({ ...handed, recipientSignature }, inward));
  });

  test('does not refer to what is not there', async () => {
    for (const field of ['inspection', 'hazard', 'penaltyCase'] as const) await refuseIssue('reference-unknown', { [field]: newId() });
  });
});

test('the graph of documents has no circle, and each kind its own mark', () => {
  const needs = (kind: DocumentKind, seen: readonly DocumentKind[] = []): void => {
    expect(seen).not.toContain(kind);
    for (const { anyOf } of prerequisites[kind] ?? []) for (const before of anyOf) needs(before, [...seen, kind]);
  };
  const kinds = Object.keys(documentKinds) as DocumentKind[];
  kinds.forEach((kind) => needs(kind));
  expect(new Set(kinds.map((kind) => documentNatures[kind].mark)).size).toBe(kinds.length);
});
