import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, transitionBody } from '../setup/builders.js';
import { penaltyCaseBody } from '../setup/builders/enforcement.js';
import type { Person } from '../setup/people.js';
import { fileFor, proposalOf } from './case-file.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const path = 'penalty-cases';

type Values = Readonly<Record<string, unknown>>;
type Step = readonly [person: Person, transition: string, values?: Values];

const at = (record: AnyRecord, transition: string) => addressOf(path, record, `/transitions/${transition}`);
const filed = async (given: Values = {}) => created(await application.as('inspector'), path, penaltyCaseBody(given));

async function walk(record: AnyRecord, ...steps: readonly Step[]): Promise<AnyRecord> {
  let present = record;
  for (const [person, transition, values] of steps) {
    await fileFor(application, present, transition);
    present = await moved(await application.as(person), path, present, transition, transitionBody(present, values));
  }
  return present;
}

async function hindered(code: Parameters<typeof refused>[1], record: AnyRecord, [person, transition, values]: Step) {
  const client = await application.as(person);
  return refused(application, code, () => client.post(at(record, transition), transitionBody(record, values)));
}

const fine = (yuan: number, decidedOn: string): Values => ({ decidedOn, penalties: ['fine'], fine: yuan * 100, penaltyBasis: '安全生产法第九十九条' });
const proposal = (given: Values = {}): Values => proposalOf({ filedOn: '2022-06-06' } as unknown as AnyRecord, given);
const toNotice: readonly Step[] = [
  ['inspector', 'investigate'], ['inspector', 'submitForReview'], ['inspector', 'propose', proposal()], ['inspector', 'notify', { noticedOn: '2022-06-10' }],
];

describe('a penalty case', () => {
  describeCommonCases({
    contract: penaltyCase, application: () => application, build: async (given) => penaltyCaseBody({ ...(given?.['violationEndedOn'] ? { continuing: null } : {}), ...given }),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('of the general procedure goes from its filing to its closing, its deadlines shown on the way', async () => {
    const record = await filed();
    expect(record).toMatchObject({ number: expect.stringMatching(/^应急案〔2022〕\d+号$/) as unknown, state: 'filed', decisionDue: '2022-09-04', reportDue: null, paymentDue: null });
    const noticed = await walk(record, ...toNotice);
    // Five working days: the weekend of 11 and 12 June is not counted.
    expect(noticed).toMatchObject({ state: 'notice', hearingRequestDue: '2022-06-17' });
    const delivered = await walk(noticed,
      ['inspector', 'hear', { hearingNoticedOn: '2022-06-13', heardOn: '2022-06-22' }],
      ['manager', 'discuss', { discussedOn: '2022-06-24', minutes: '局纪要〔2022〕8号' }],
      ['manager', 'decide', fine(20_000, '2022-06-27')], ['inspector', 'deliver', { deliveredOn: '2022-06-28' }]);
    expect(delivered).toMatchObject({ fine: 2_000_000, paymentDue: '2022-07-13' });
    const closed = await walk(delivered,
      ['finance', 'execute', { paidOn: '2022-07-11', paid: 2_000_000 }], ['manager', 'close', { closedOn: '2022-07-12' }]);
    expect(closed).toMatchObject({ state: 'closed', paid: 2_000_000 });
  });

  test('of the summary procedure is decided on the spot, reported and closed', async () => {
    const record = await filed({ procedure: 'summary' });
    expect(record).toMatchObject({ number: expect.stringMatching(/^应急简〔2022〕\d+号$/) as unknown, decisionDue: null });
    const decided = await walk(record, ['inspector', 'decideOnSpot', fine(3000, '2022-06-06')]);
    expect(decided).toMatchObject({ state: 'decidedOnSpot', reportDue: '2022-06-11', paymentDue: '2022-06-21' });
    // Paid on the spot, reported a day later.
    await walk(decided, ['inspector', 'report', { reportedOn: '2022-06-07' }],
      ['inspector', 'execute', { paidOn: '2022-06-06', paid: 300_000 }], ['manager', 'close', { closedOn: '2022-06-10' }]);
  });

  test('takes no step of the other procedure', async () => {
    await hindered('step-of-other-procedure', await filed(), ['inspector', 'decideOnSpot', fine(100, '2022-06-06')]);
    const problem = await hindered('step-of-other-procedure', await filed({ procedure: 'summary' }), ['inspector', 'investigate']);
    expect(problem.title).toEqual({ zh: '“调查取证”不是简易程序的步骤。', en: '"Investigate" is not a step of the Summary procedure.' });
  });

  test.each([
    ['entity', '2022-06-06', 3000], ['citizen', '2022-06-06', 200], ['entity', '2021-07-14', 1000], ['citizen', '2021-07-14', 50],
  ] as const)('on the spot, %s is fined by %s no more than %d yuan', async (partyKind, day, limit) => {
    const record = await filed({ procedure: 'summary', partyKind, filedOn: day });
    const problem = await hindered('summary-penalty-too-heavy', record, ['inspector', 'decideOnSpot', { ...fine(limit, day), fine: limit * 100 + 1 }]);
    expect(problem.title.zh).toContain(`${limit} 元以下`);
    expect(namedPaths(problem)).toEqual(['values.fine', 'values.penalties']);
    await walk(record, ['inspector', 'decideOnSpot', fine(limit, day)]);
  });

  test('on the spot, takes nothing but a warning or a fine, also when the party is amended afterwards', async () => {
    const record = await filed({ procedure: 'summary' });
    const closure: Values = { ...fine(100, '2022-06-06'), penalties: ['fine', 'closure'] };
    await hindered('summary-penalty-too-heavy', record, ['inspector', 'decideOnSpot', closure]);
    const decided = await walk(record, ['inspector', 'decideOnSpot', fine(3000, '2022-06-06')]);
    const inspector = await application.as('inspector');
    const problem = await refused(application, 'summary-penalty-too-heavy',
      () => inspector.patch(addressOf(path, decided), amendBody(decided, { partyKind: 'citizen' })));
    expect(namedPaths(problem)).toEqual(['changes.partyKind']);
  });

  test('has an amount where there is a fine and none where there is none', async () => {
    const record = await filed({ procedure: 'summary' });
    for (const wrong of [{ penalties: ['fine'], fine: null }, { penalties: ['fine'], fine: 0 }, { penalties: ['warning'], fine: 100 }]) {
      await hindered('fine-differs-from-kind', record, ['inspector', 'decideOnSpot', { ...fine(1, '2022-06-06'), ...wrong }]);
    }
    await walk(record, ['inspector', 'decideOnSpot', { decidedOn: '2022-06-06', penalties: ['warning'], penaltyBasis: '安全生产法第九十七条' }]);
  });

  test('is handled by two officers', async () => {
    const inspector = await application.as('inspector');
    const alone = penaltyCaseBody({ officers: ['王建国'] });
    const problem = await refused(application, 'two-officers-required', () => inspector.post(`/api/${path}`, alone));
    expect(namedPaths(problem)).toEqual(['record.officers']);
  });

  test('has its days in their order, and the party knows of a hearing seven working days before', async () => {
    const record = await filed();
    const noticed = await walk(record, ...toNotice);
    const early = await hindered('case-days-out-of-order', noticed, ['manager', 'decide', fine(100, '2022-06-09')]);
    expect(early.title.zh).toContain('“决定日期”不能早于“处罚告知日期”');
    const hearing: Step = ['inspector', 'hear', { hearingNoticedOn: '2022-06-13', heardOn: '2022-06-21' }];
    expect((await hindered('hearing-notice-too-short', noticed, hearing)).title.zh).toContain('2022-06-22');
  });

  test('with a fine is closed only after its execution, and without one after its delivery', async () => {
    const noticed = await walk(await filed(), ...toNotice);
    const delivered = await walk(noticed, ['manager', 'decide', fine(500, '2022-06-20')], ['inspector', 'deliver', { deliveredOn: '2022-06-20' }]);
    await hindered('fine-not-executed', delivered, ['manager', 'close', { closedOn: '2022-06-30' }]);
    await hindered('payment-needs-amount', delivered, ['finance', 'execute', { paidOn: '2022-06-30' }]);
    const warned = await walk(await filed(), ...toNotice,
      ['manager', 'decide', { decidedOn: '2022-06-20', penalties: ['warning'], penaltyBasis: '安全生产法第九十七条' }],
      ['inspector', 'deliver', { deliveredOn: '2022-06-20' }], ['manager', 'close', { closedOn: '2022-06-21' }]);
    expect(warned).toMatchObject({ state: 'closed', paymentDue: null });
  });

  test('goes to the police with the number of the letter, and stays there', async () => {
    const record = await filed({ procedure: 'summary' });
    const referral: Values = { referredOn: '2022-06-08', policeDocument: '应急移〔2022〕1号', personsReferred: 2 };
    await hindered('role-not-allowed', record, ['inspector', 'refer', referral]);
    expect(namedPaths(await hindered('contract-broken', record, ['manager', 'refer', {}]))).toEqual(['values.policeDocument', 'values.referredOn']);
    const referred = await walk(record, ['manager', 'refer', referral]);
    await hindered('transition-not-allowed', referred, ['inspector', 'decideOnSpot', fine(100, '2022-06-09')]);
  });
});
