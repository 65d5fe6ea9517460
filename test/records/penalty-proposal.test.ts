import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody, voidBody } from '../setup/builders.js';
import { enforcementDocumentBody, penaltyCaseBody } from '../setup/builders/enforcement.js';
import type { Person } from '../setup/people.js';
import { fileFor, issueFor, proposalOf, propose } from './case-file.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'penalty-cases';

type Values = Readonly<Record<string, unknown>>;
type Step = readonly [person: Person, transition: string, values?: Values];

const filed = async (given: Values = {}) => created(await application.as('inspector'), path, penaltyCaseBody(given));
const step = async (record: AnyRecord, [person, transition, values]: Step) => {
  await fileFor(application, record, transition);
  return moved(await application.as(person), path, record, transition, transitionBody(record, values));
};
const hindered = async (code: Parameters<typeof refused>[1], record: AnyRecord, [person, transition, values]: Step) => {
  const client = await application.as(person);
  return refused(application, code, () => client.post(addressOf(path, record, `/transitions/${transition}`), transitionBody(record, values)));
};
const noticeBody = (record: AnyRecord, issuedOn: string) => enforcementDocumentBody({ kind: 'penaltyNotice', issuedOn, penaltyCase: record.id });
const refuseNotice = async (record: AnyRecord, issuedOn: string) => {
  const inspector = await application.as('inspector');
  return refused(application, 'notice-needs-proposal', () => inspector.post('/api/enforcement-documents', noticeBody(record, issuedOn)));
};
const decision = (given: Values): Values => ({ decidedOn: '2022-06-20', penalties: ['fine'], fine: 5_000_000, penaltyBasis: '第九十九条', ...given });
const noticing = (noticedOn: string): Step => ['inspector', 'notify', { noticedOn }];

describe('a proposed penalty', () => {
  test('comes before the notice: neither the document nor the step goes without one', async () => {
    const record = await filed();
    await issueFor(application, record, 'filingApproval');
    expect(namedPaths(await refuseNotice(record, '2022-06-08'))).toEqual(['record.issuedOn', 'record.penaltyCase']);
    const investigated = await step(record, ['inspector', 'investigate']);
    expect((await hindered('notice-needs-proposal', investigated, noticing('2022-06-10'))).title.zh).toContain('请先提出');
    const proposed = await propose(application, investigated, { proposedOn: '2022-06-09' });
    expect(proposed).toMatchObject({ state: 'investigation', proposedOn: '2022-06-09', proposedFine: 5_000_000 });
    await refuseNotice(proposed, '2022-06-08');
    await hindered('case-document-missing', proposed, noticing('2022-06-10'));
    await issueFor(application, proposed, 'penaltyNotice', '2022-06-09');
    await step(proposed, noticing('2022-06-10'));
  });

  test('says kinds, basis, facts and evidence, and an amount where there is a fine', async () => {
    const record = await step(await filed(), ['inspector', 'investigate']);
    const problem = await hindered('contract-broken', record, ['inspector', 'propose', { proposedOn: '2022-06-08', proposedPenalties: ['warning'] }]);
    expect(namedPaths(problem)).toEqual(['values.proposedBasis', 'values.proposedGrounds']);
    for (const wrong of [{ proposedFine: null }, { proposedPenalties: ['warning'] }]) {
      const refusal = await hindered('fine-differs-from-kind', record, ['inspector', 'propose', proposalOf(record, wrong)]);
      expect(namedPaths(refusal)).toEqual(['values.proposedFine', 'values.proposedPenalties']);
    }
    await hindered('case-days-out-of-order', record, ['inspector', 'propose', proposalOf(record, { proposedOn: '2022-06-05' })]);
    await hindered('role-not-allowed', record, ['finance', 'propose', proposalOf(record)]);
  });

  test.each([
    ['fine', { fine: 5_000_001 }], ['penalties', { penalties: ['fine', 'closure'] }], ['confiscated', { penalties: ['fine', 'confiscation'], confiscated: 10_001 }],
  ] as const)('is not gone beyond in %s without a new notice', async (named, beyond) => {
    const given = { proposedPenalties: ['warning', 'fine', 'confiscation'], proposedConfiscated: 10_000 };
    const noticed = await step(await propose(application, await filed(), given), noticing('2022-06-10'));
    const problem = await hindered('decision-beyond-proposal', noticed, ['manager', 'decide', decision(beyond)]);
    expect(namedPaths(problem)).toEqual([`values.${named}`]);
    await step(noticed, ['manager', 'decide', decision({ fine: 4_000_000, penalties: ['fine', 'confiscation'], confiscated: 10_000 })]);
  });

  test('that is made heavier begins anew with a notice of its own, and nothing that was said to the one before counts', async () => {
    const noticed = await step(await propose(application, await filed()), noticing('2022-06-10'));
    const heard = await step(noticed, ['inspector', 'hear', { heardOn: '2022-06-13' }]);
    const discussed = await step(heard, ['manager', 'discuss', { discussedOn: '2022-06-14', minutes: '局纪要〔2022〕8号' }]);
    const heavier = (proposedOn: string): Step => ['inspector', 'proposeAnew', proposalOf(discussed, { proposedOn, proposedFine: 8_000_000 })];
    // The notice is of 6 June: which of two proposals of that day it told could not be said.
    const same = await hindered('proposal-not-after-notice', discussed, heavier('2022-06-06'));
    expect(same.title.zh).toContain('已于 2022-06-06 按原拟处罚意见制作《行政处罚告知书》');
    const again = await step(discussed, heavier('2022-06-15'));
    expect(again).toMatchObject({
      state: 'investigation', proposedFine: 8_000_000, noticedOn: null, hearingRequestDue: null, heardOn: null, discussedOn: null, minutes: null,
    });
    const outdated = await hindered('case-document-outdated', again, noticing('2022-06-16'));
    expect(outdated.title.zh).toContain('须在 2022-06-15 提出拟处罚意见当日或之后制作');
    await issueFor(application, again, 'penaltyNotice', '2022-06-15');
    const told = await moved(await application.as('inspector'), path, again, 'notify', transitionBody(again, { noticedOn: '2022-06-16' }));
    await hindered('case-document-outdated', told, ['inspector', 'hear', { heardOn: '2022-06-17' }]);
    await hindered('case-document-missing', told, ['manager', 'decide', decision({ fine: 8_000_000 })]);
    await issueFor(application, told, 'penaltyDecision', '2022-06-20');
    await moved(await application.as('manager'), path, told, 'decide', transitionBody(told, decision({ fine: 8_000_000 })));
  });

  test('of a notice that is made void is corrected on the same day', async () => {
    const proposed = await propose(application, await filed());
    const notice = await issueFor(application, proposed, 'penaltyNotice');
    const corrected: Step = ['inspector', 'propose', proposalOf(proposed, { proposedFine: 100_000 })];
    await hindered('proposal-not-after-notice', proposed, corrected);
    const manager = await application.as('manager');
    accepted(await manager.post(addressOf('enforcement-documents', notice, '/void'), voidBody(notice)));
    expect(await step(proposed, corrected)).toMatchObject({ proposedFine: 100_000 });
  });

  test('on the spot has the limits of the summary procedure', async () => {
    const record = await filed({ procedure: 'summary' });
    const general = await filed();
    await hindered('step-of-other-procedure', general, ['inspector', 'proposeOnSpot', proposalOf(general)]);
    const heavy = await hindered('summary-penalty-too-heavy', record, ['inspector', 'proposeOnSpot', proposalOf(record, { proposedFine: 300_001 })]);
    expect(namedPaths(heavy)).toEqual(['values.proposedFine', 'values.proposedPenalties']);
    await hindered('summary-penalty-too-heavy', record, ['inspector', 'proposeOnSpot', proposalOf(record, { proposedPenalties: ['fine', 'closure'] })]);
    await refuseNotice(record, '2022-06-06');
    const proposed = await propose(application, record);
    await issueFor(application, proposed, 'penaltyNotice');
    await hindered('decision-beyond-proposal', proposed, ['inspector', 'decideOnSpot', decision({ decidedOn: '2022-06-06', fine: 30_000 })]);
    await step(proposed, ['inspector', 'decideOnSpot', decision({ decidedOn: '2022-06-06', fine: 20_000 })]);
    // Nobody has to propose what is decided on the spot.
    await step(await filed({ procedure: 'summary' }), ['inspector', 'decideOnSpot', decision({ decidedOn: '2022-06-06', fine: 20_000 })]);
  });

  test('is not asked of what a report tells', async () => {
    const rebuilt = { provenance: 'reconstructed', capturedAt: '2022-07-01T00:00:00Z' } as const;
    const past = await filed({ ...rebuilt, continuing: null });
    const body = enforcementDocumentBody({ kind: 'filingApproval', issuedOn: '2022-06-06', penaltyCase: past.id, ...rebuilt });
    const inspector = await application.as('inspector');
    await created(inspector, 'enforcement-documents', body);
    await created(inspector, 'enforcement-documents', enforcementDocumentBody({ kind: 'penaltyNotice', issuedOn: '2022-06-06', penaltyCase: past.id, ...rebuilt }));
    const investigated = await moved(inspector, path, past, 'investigate', transitionBody(past));
    await hindered('notice-needs-proposal', investigated, noticing('2022-07-02'));
    const noticed = await moved(inspector, path, investigated, 'notify', transitionBody(investigated, { noticedOn: '2022-06-20' }));
    await moved(await application.as('manager'), path, noticed, 'decide', transitionBody(noticed, decision({})));
  });

  test('and a notice of the same day that come at once are told apart: a notice never tells of the one before', async () => {
    const inspector = await application.as('inspector');
    const outcomes = await Promise.all(Array.from({ length: 10 }, async () => {
      const proposed = await propose(application, await filed());
      const [moving, noticed] = await Promise.all([
        inspector.post(addressOf(path, proposed, '/transitions/propose'), transitionBody(proposed, proposalOf(proposed, { proposedFine: 100_000 }))),
        inspector.post<AnyRecord>('/api/enforcement-documents', noticeBody(proposed, '2022-06-06')),
      ]);
      const rows = await application.database.query<{ id: string; n: string }>(
        'SELECT record_id::text AS id, max(n)::text AS n FROM journal WHERE record_id = ANY($1::uuid[]) GROUP BY 1', [[proposed.id, noticed.body.id]]);
      const at = (id: string) => Number(rows.find((one) => one.id === id)!.n);
      return { statuses: [moving.status, noticed.status], inOrder: at(noticed.body.id) > at(proposed.id) };
    }));
    for (const { statuses, inOrder } of outcomes) {
      expect([[200, 201], [422, 201]]).toContainEqual(statuses);
      expect(inOrder).toBe(true);
    }
  });
});
