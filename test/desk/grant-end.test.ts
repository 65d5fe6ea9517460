import { dayOf } from '@fenghuo/shared/calendar';
import type { DeskListing, DeskReport } from '@fenghuo/shared/evaluation/desk';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { grantedDays, longestGrant, type EndedGrant, type ReportGrant, type ReportGrants } from '@fenghuo/shared/report-grants';
import { addDays } from '@fenghuo/shared/working-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bureau, startZizhou, type Zizhou } from '../outputs/zizhou.js';
import { signIn } from '../setup/application.js';
import { transitionBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';

const desk = '/api/evaluation/desk/reports';
const today = dayOf(new Date());
let zizhou: Zizhou;
let evaluator: Client;
let id: string;

beforeAll(async () => {
  zizhou = await startZizhou();
  evaluator = await zizhou.application.as('evaluator');
  ({ revision: { id } } = await zizhou.freeze());
  const deputy = await zizhou.application.as('deputy');
  const { body: record } = await deputy.get<AnyRecord>(`/api/evaluation-reports/${id}?bureau=${bureau}`);
  const signed = await deputy.post(`/api/evaluation-reports/${id}/transitions/sign?bureau=${bureau}`, transitionBody(record, { signedBy: '张局长', signedOn: today }));
  expect(signed.status).toBe(200);
});
afterAll(() => zizhou.close());

const at = (path = '') => `${desk}/${id}${path}?bureau=${bureau}`;
const give = async (of: object = {}) => (await zizhou.application.as('manager')).post<ReportGrant & ProblemBody>('/api/access/grants', {
  bureau, account: 'evaluator', year: 2020, ...of,
});
const on = async (grant: ReportGrant, below: string, body: object = {}, person: Parameters<Zizhou['application']['as']>[0] = 'admin') =>
  (await zizhou.application.as(person)).post<ReportGrant & ProblemBody>(`/api/access/grants/${grant.id}/${below}?bureau=${bureau}`, body);
const extend = (grant: ReportGrant, endsOn: string, person?: Parameters<typeof on>[3]) => on(grant, 'extend', { endsOn }, person);
const listed = async () => (await (await zizhou.application.as('admin')).get<ReportGrants>(`/api/access/grants?bureau=${bureau}`)).body.grants;
const reports = async (client = evaluator) => (await client.get<readonly DeskListing[]>(desk)).body.map((one) => one.id);
const ended = async () => (await evaluator.get<readonly EndedGrant[]>(`${desk}/ended`)).body;
/** As if that many days had passed since. */
const age = (grant: ReportGrant, days: number) => zizhou.database.query('UPDATE report_grant SET ends_on = ends_on - $2::int WHERE id = $1', [grant.id, days]);

describe('a grant', () => {
  it('holds for thirty days unless another end within a year is asked for', async () => {
    for (const endsOn of [addDays(today, -1), addDays(today, longestGrant + 1)]) expect((await give({ endsOn })).body.code).toBe('grant-end-out-of-range');
    expect((await give({ endsOn: '2026-02-30' })).body.code).toBe('contract-broken');
    const { body } = await give();
    expect(body).toMatchObject({ endsOn: addDays(today, grantedDays), ended: false, extendedBy: null });
    expect((await give()).body.id).toBe(body.id);
    expect((await give({ endsOn: body.endsOn })).body.id).toBe(body.id);
    const { body: otherwise } = await give({ endsOn: addDays(today, 90) });
    expect([otherwise.code, otherwise.title.zh]).toEqual(['grant-stands-otherwise', expect.stringContaining(`有效至 ${body.endsOn}。`)]);
    expect(await reports()).toEqual([id]);
  });

  it('holds to the end of its last day and not a day longer, also for a session that is open', async () => {
    const [grant] = await listed() as [ReportGrant];
    const { body: { verified } } = await evaluator.get<DeskReport>(at());
    await age(grant, grantedDays);
    expect(await listed()).toMatchObject([{ endsOn: today, ended: false }]);
    expect((await evaluator.get(at())).status).toBe(200);
    await age(grant, 1);
    for (const client of [evaluator, await signIn(zizhou.application.url, 'evaluator')]) {
      for (const asked of [client.get<ProblemBody>(at()), client.get<ProblemBody>(at('/rows/7/records')), client.post<ProblemBody>(at('/finish'))]) {
        const { status, body } = await asked;
        expect([status, body.code]).toEqual([403, 'grant-ended']);
        expect(body.title.zh).toMatch(new RegExp(`已于 ${addDays(today, -1)} 到期。请联系授权人 .+，或被评价单位的局领导、账户管理员，延长授权。`));
      }
      expect(await reports(client)).toEqual([]);
    }
    expect(await ended()).toMatchObject([{ bureau, year: 2020, endsOn: addDays(today, -1), grantedBy: 'manager' }]);
    expect(verified.finished).toBe(false);
  });

  it('is extended by those who may grant, to a later day, also when it is over', async () => {
    const [grant] = await listed() as [ReportGrant];
    for (const person of ['inspector', 'evaluator', 'auditor'] as const) expect((await extend(grant, addDays(today, 9), person)).body.code).toBe('role-not-allowed');
    expect((await extend(grant, addDays(today, 9), 'linxiang')).body.code).toBe('not-found');
    expect((await extend(grant, addDays(today, -1))).body.code).toBe('grant-end-out-of-range');
    expect((await extend(grant, addDays(today, 9))).body).toMatchObject({ endsOn: addDays(today, 9), ended: false, extendedBy: 'admin' });
    expect((await extend(grant, addDays(today, 9))).status).toBe(200);
    const { body: earlier } = await extend(grant, addDays(today, 8));
    expect([earlier.code, earlier.title.zh]).toEqual(['grant-end-not-later', expect.stringContaining(`有效至 ${addDays(today, 9)}，`)]);
    expect([await reports(), await ended()]).toEqual([[id], []]);
  });

  it('that is over does not stand in the way of a new one', async () => {
    const [grant] = await listed() as [ReportGrant];
    await age(grant, 30);
    expect((await ended()).length).toBe(1);
    const { body: anew } = await give();
    expect(anew.id).not.toBe(grant.id);
    expect([await reports(), await ended()]).toEqual([[id], []]);
    await on(anew, 'withdraw');
    // Withdrawn, it says nothing; the one before it has ended.
    expect((await evaluator.get<ProblemBody>(at())).body.code).toBe('grant-ended');
    await on(grant, 'withdraw');
    expect((await evaluator.get<ProblemBody>(at())).body.code).toBe('not-found');
    expect(await ended()).toEqual([]);
  });

  it('is either extended or withdrawn where both happen at once, and withdrawn it stays', async () => {
    const rounds = await Promise.all([...Array.from({ length: 8 }).keys()].map(async (index) => {
      const { body: grant } = await give({ year: 2001 + index });
      const [extended, withdrawn] = await Promise.all([extend(grant, addDays(today, 60)), on(grant, 'withdraw', {}, 'manager')]);
      return { grant: grant.id, codes: [extended.status === 200 ? 200 : extended.body.code, withdrawn.status] };
    }));
    for (const { codes } of rounds) expect([[200, 200], ['grant-withdrawn', 200]]).toContainEqual(codes);
    const now = await listed();
    for (const { grant } of rounds) expect(now.find((one) => one.id === grant)!.withdrawnAt).not.toBeNull();
  });

  it('of several given at once for the same is one', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => give({ year: 2015 })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('has an end on the command line as well', async () => {
    const user = (...words: readonly string[]) => zizhou.command('user', ...words, '--account', 'evaluator', '--bureau', bureau, '--year', '2012');
    const [first, second] = [addDays(today, 5), addDays(today, 45)];
    const standing = async () => (await listed()).find(({ year }) => year === 2012);
    expect(await user('grant', '--until', first)).toBe(0);
    expect(await standing()).toMatchObject({ endsOn: first, grantedBy: 'fenghuo' });
    expect(await user('extend', '--until', second)).toBe(0);
    expect(await standing()).toMatchObject({ endsOn: second, extendedBy: 'fenghuo' });
    for (const wrong of [['extend'], ['extend', '--until', 'soon'], ['extend', '--until', first], ['grant', '--until', addDays(today, -1)]]) expect(await user(...wrong)).toBe(1);
    expect(await standing()).toMatchObject({ endsOn: second });
  });
});
