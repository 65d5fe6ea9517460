import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import type { Person } from '../setup/people.js';
import { handOver, issueFor, proposalOf } from './case-file.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'penalty-cases';

type Values = Readonly<Record<string, unknown>>;
type Step = readonly [person: Person, transition: string, values?: Values];

const at = (record: AnyRecord, transition: string) => addressOf(path, record, `/transitions/${transition}`);
const filed = async (given: Values = {}) => created(await application.as('inspector'), path, penaltyCaseBody(given));
const fine = (yuan: number, decidedOn: string): Values => ({ decidedOn, penalties: ['fine'], fine: yuan * 100, penaltyBasis: '安全生产法第九十九条' });

describe('the file of a penalty case', () => {
  const missing = async (record: AnyRecord, [person, transition, values]: Step) => {
    const client = await application.as(person);
    return (await refused(application, 'case-document-missing', () => client.post(at(record, transition), transitionBody(record, values)))).title.zh;
  };
  const step = async (record: AnyRecord, [person, transition, values]: Step) => (
    moved(await application.as(person), path, record, transition, transitionBody(record, values)));

  test('of the general procedure has the document of each step before the step is taken', async () => {
    let record = await filed();
    const steps: readonly (readonly [named: string, step: Step, ...documents: Parameters<typeof issueFor>[2][]])[] = [
      ['《立案审批表》（行政处罚法第五十四条）', ['inspector', 'investigate'], 'filingApproval'],
      ['《调查报告》', ['inspector', 'submitForReview'], 'investigationReport'],
      ['《行政处罚告知书》或《听证告知书》', ['inspector', 'notify', { noticedOn: '2022-06-10' }], 'penaltyNotice'],
      ['《当事人陈述申辩笔录》或《听证笔录》', ['inspector', 'hear', { heardOn: '2022-06-13' }], 'defenceRecord'],
      ['《行政处罚集体讨论记录》', ['manager', 'discuss', { discussedOn: '2022-06-24', minutes: '局纪要〔2022〕8号' }], 'discussionRecord'],
      ['《行政处罚决定书》', ['manager', 'decide', fine(500, '2022-06-27')], 'penaltyDecision'],
    ];
    for (const [named, each, ...documents] of steps) {
      if (each[1] === 'notify') record = await step(record, ['inspector', 'propose', proposalOf(record)]);
      expect(await missing(record, each)).toContain(`须先有${named}`);
      for (const kind of documents) await issueFor(application, record, kind);
      record = await step(record, each);
    }
    const handing: Step = ['inspector', 'deliver', { deliveredOn: '2022-06-28' }];
    expect(await missing(record, handing)).toContain('没有在当日或之前送达的该文书。请先送达。');
    const decision = await issueFor(application, record, 'penaltyDecision', '2022-06-27');
    await handOver(application, decision, '2022-06-29');
    expect(await missing(record, handing)).toContain('《行政处罚决定书》');
    const late: Step = ['inspector', 'deliver', { deliveredOn: '2022-06-29' }];
    expect(await missing(record, late)).toContain('《文书送达回执》（行政处罚法第六十一条）');
    await issueFor(application, record, 'deliveryReceipt', '2022-06-29');
    record = await step(await step(record, late), ['finance', 'execute', { paidOn: '2022-07-11', paid: 50_000 }]);
    const closing: Step = ['manager', 'close', { closedOn: '2022-07-12' }];
    expect(await missing(record, closing)).toContain('《结案审批表》');
    await issueFor(application, record, 'closureApproval', '2022-07-13');
    // A report of the day after is no report of that day.
    await missing(record, closing);
    await step(record, ['manager', 'close', { closedOn: '2022-07-13' }]);
  });

  test('of the summary procedure has the decision, handed over before it is reported', async () => {
    const record = await filed({ procedure: 'summary' });
    const onSpot: Step = ['inspector', 'decideOnSpot', fine(100, '2022-06-06')];
    expect(await missing(record, onSpot)).toContain('《行政（当场）处罚决定书》（行政处罚法第五十二条）');
    const decision = await issueFor(application, record, 'summaryDecision');
    const decided = await step(record, onSpot);
    const reporting: Step = ['inspector', 'report', { reportedOn: '2022-06-07' }];
    expect(await missing(decided, reporting)).toContain('请先送达');
    await handOver(application, decision);
    await step(decided, reporting);
  });

  test('has the letter before the case goes to the police, and the submission before it is dismissed', async () => {
    const referral: Step = ['manager', 'refer', { referredOn: '2022-06-08', policeDocument: '1号' }];
    for (const procedure of ['summary', 'general']) expect(await missing(await filed({ procedure }), referral)).toContain('《案件移送书》');
    const dismissal: Step = ['manager', 'dismiss', { closedOn: '2022-06-08', closing: '违法事实不能成立' }];
    const record = await filed();
    expect(await missing(record, dismissal)).toContain('《案件处理呈批表》');
    await issueFor(application, record, 'caseApproval');
    await step(record, dismissal);
  });

  test('of another case does not help, and neither does a void document', async () => {
    const [manager, record] = [await application.as('manager'), await filed()];
    await issueFor(application, await filed(), 'filingApproval');
    const approval = await issueFor(application, record, 'filingApproval');
    accepted(await manager.post(addressOf('enforcement-documents', approval, '/void'), voidBody(approval)));
    await missing(record, ['inspector', 'investigate']);
  });

  test('keeps what a step was taken on, until there is another of it or the case is void', async () => {
    const [manager, record] = [await application.as('manager'), await filed({ procedure: 'summary' })];
    const decision = await issueFor(application, record, 'summaryDecision');
    const annul = (document: AnyRecord) => manager.post(addressOf('enforcement-documents', document, '/void'), voidBody(document));
    const decided = await step(record, ['inspector', 'decideOnSpot', fine(100, '2022-06-06')]);
    expect((await refused(application, 'document-of-taken-step', () => annul(decision))).title.zh).toContain('“当场处罚”');
    const second = await issueFor(application, record, 'summaryDecision');
    accepted(await annul(decision));
    await refused(application, 'document-of-taken-step', () => annul(second));
    accepted(await manager.post(addressOf(path, decided, '/void'), voidBody(decided)));
    accepted(await annul(second));
  });

  test('is not left without its document by a step and a voiding at once, whoever comes first', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const outcomes = await Promise.all(Array.from({ length: 8 }, async () => {
      const record = await filed();
      const approval = await issueFor(application, record, 'filingApproval');
      const [taken, voided] = await Promise.all([
        inspector.post(at(record, 'investigate'), transitionBody(record)),
        manager.post(addressOf('enforcement-documents', approval, '/void'), voidBody(approval)),
      ]);
      return [taken.status, voided.status];
    }));
    for (const outcome of outcomes) expect([[200, 409], [422, 200]]).toContainEqual(outcome);
  });

  test('is read for many cases at once', async () => {
    const inspector = await application.as('inspector');
    const records = await Promise.all(Array.from({ length: 6 }, () => filed()));
    for (const record of records.slice(0, 3)) await issueFor(application, record, 'filingApproval');
    const edits = records.map((record) => ({
      action: 'transition', type: 'penalty-case', id: record.id, bureau: record.bureau, transition: 'investigate', body: transitionBody(record),
    }));
    const { body } = await inspector.post<{ verdicts: { verdict: string }[] }>('/api/edits', { edits });
    expect(body.verdicts.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied', 'refused', 'refused', 'refused']);
  });

  test('is not asked of what a report tells, only of what is done since it was rebuilt', async () => {
    const past = await filed({ procedure: 'summary', provenance: 'reconstructed', continuing: null, capturedAt: '2022-07-01T00:00:00Z' });
    const decided = await step(past, ['inspector', 'decideOnSpot', fine(100, '2022-06-06')]);
    expect(await missing(decided, ['inspector', 'report', { reportedOn: '2022-07-02' }])).toContain('《行政（当场）处罚决定书》');
    await step(decided, ['inspector', 'report', { reportedOn: '2022-07-01' }]);
  });
});

describe('the limitation of a penalty', () => {
  const ended = (violationEndedOn: string, given: Values = {}): Values => ({ continuing: null, violationEndedOn, ...given });
  const refuse = async (code: Parameters<typeof refused>[1], given: Values) => {
    const inspector = await application.as('inspector');
    return refused(application, code, () => inspector.post(`/api/${path}`, penaltyCaseBody(given)));
  };

  test('is two years from the end of the violation to its discovery', async () => {
    const problem = await refuse('limitation-expired', ended('2020-06-05'));
    expect(problem.title.zh).toContain('违法行为于 2020-06-05 终了，2 年追究时效至 2022-06-05 届满，2022-06-06 才被发现（立案）');
    expect(namedPaths(problem)).toEqual(['record.violationEndedOn']);
    await filed(ended('2020-06-06'));
    await filed(ended('2020-06-05', { discoveredOn: '2022-06-05' }));
    await refuse('limitation-expired', ended('2020-02-29', { discoveredOn: '2022-03-01' }));
    await filed(ended('2020-02-29', { discoveredOn: '2022-02-28' }));
  });

  test('is five years where life, health or financial safety was harmed, by the law of the day of the violation', async () => {
    await filed(ended('2021-07-15', { harmful: true, filedOn: '2026-07-15' }));
    const late = await refuse('limitation-expired', ended('2021-07-15', { harmful: true, filedOn: '2026-07-16' }));
    expect(late.title.zh).toContain('5 年追究时效至 2026-07-15 届满');
    await refuse('limitation-expired', ended('2021-07-15', { filedOn: '2026-07-15' }));
    // The law of 1996 knew two years only.
    const before = await refuse('limitation-expired', ended('2021-07-14', { harmful: true, filedOn: '2023-07-15' }));
    expect(before.title.zh).toContain('行政处罚法（1996 年）第二十九条');
  });

  test('needs the end of the violation, or that it is still going on, and not both', async () => {
    expect(namedPaths(await refuse('violation-end-needed', { continuing: null }))).toEqual(['record.violationEndedOn']);
    await refuse('violation-end-needed', { continuing: true, violationEndedOn: '2022-06-01' });
    await filed({ continuing: null, provenance: 'reconstructed' });
    await refuse('case-days-out-of-order', { discoveredOn: '2022-06-07' });
  });

  test('is judged again when the days are amended', async () => {
    const [inspector, record] = [await application.as('inspector'), await filed()];
    await refused(application, 'limitation-expired',
      () => inspector.patch(addressOf(path, record), amendBody(record, { continuing: false, violationEndedOn: '2020-06-05' })));
    accepted(await inspector.patch(addressOf(path, record), amendBody(record, { continuing: false, violationEndedOn: '2022-06-05' })));
  });
});
