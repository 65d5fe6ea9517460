import { randomUUID } from 'node:crypto';
import type { DeskListing, DeskRecord, DeskReport } from '@fenghuo/shared/evaluation/desk';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FirstFormat, OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import { dayOf } from '@fenghuo/shared/calendar';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { recordTypes } from '@fenghuo/shared/records/index';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { ReportGrant, ReportGrants } from '@fenghuo/shared/report-grants';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../setup/application.js';
import { amendBody, transitionBody, voidBody } from '../setup/builders.js';
import { reliefApplicationBody } from '../setup/builders/relief.js';
import type { Client } from '../setup/client.js';
import { places } from '../setup/people.js';
import { bureau, startZizhou, type Zizhou } from '../outputs/zizhou.js';
import { asFirstFormat, contentOf, keep, type WholeReport } from '../reports/frozen-content.js';

const desk = '/api/evaluation/desk/reports';
let zizhou: Zizhou;
let evaluator: Client;
let frozen: OpenedReport;
let whole: WholeReport;
let id: string;

beforeAll(async () => {
  zizhou = await startZizhou();
  evaluator = await zizhou.application.as('evaluator');
  frozen = await zizhou.freeze();
  whole = await contentOf(zizhou.database, frozen.hash);
  id = frozen.revision.id;
});
afterAll(() => zizhou.close());

const at = (path = '') => `${desk}/${id}${path}?bureau=${bureau}`;
const code = async (answer: Promise<{ body: ProblemBody }>) => (await answer).body.code;
const listed = async () => (await evaluator.get<readonly DeskListing[]>(desk)).body;
const opened = async () => (await evaluator.get<DeskReport>(at())).body;
const grants = async (person: 'manager' | 'admin' = 'admin') => (await zizhou.application.as(person)).get<ReportGrants>(`/api/access/grants?bureau=${bureau}`);
const grant = async (person: 'manager' | 'admin' | 'yulin' | 'linxiang', of: object = {}) =>
  (await zizhou.application.as(person)).post<ReportGrant & ProblemBody>('/api/access/grants', { bureau, account: 'evaluator', year: 2020, ...of });
const withdraw = async (one: ReportGrant) => (await zizhou.application.as('manager')).post<ReportGrant>(`/api/access/grants/${one.id}/withdraw?bureau=${bureau}`);
const verdict = (of: object = {}) => ({ operation: randomUUID(), id: randomUUID(), baseVersion: null, conclusion: 'confirmed', ...of });
const say = <Body = VerifiedScores & ProblemBody>(row: string, body: object, client = evaluator) => client.put<Body>(at(`/rows/${row}`), body);
const advance = async (person: 'manager' | 'deputy', transition: string, values: Record<string, unknown>) => {
  const client = await zizhou.application.as(person);
  const { body: record } = await client.get<AnyRecord>(`/api/evaluation-reports/${id}?bureau=${bureau}`);
  return client.post<AnyRecord>(`/api/evaluation-reports/${id}/transitions/${transition}?bureau=${bureau}`, transitionBody(record, values));
};

/** The report as if this had been frozen, in the format of old. */
async function recount(report: FirstFormat): Promise<void> {
  await pointTo(await keep(zizhou.database, bureau, report));
}
const pointTo = (hash: string) => zizhou.database.query('UPDATE evaluation_report SET content = $1 WHERE id = $2', [hash, id]);

describe('before anything is granted', () => {
  it('the desk is empty, and the report is not there', async () => {
    expect(await listed()).toEqual([]);
    expect(await code(evaluator.get(at()))).toBe('not-found');
    expect(await code(evaluator.get(at('/rows/7/records')))).toBe('not-found');
    expect(await code(say('7', verdict()))).toBe('not-found');
  });
});

describe('a grant', () => {
  it('is given to evaluators of the bureau alone', async () => {
    for (const account of ['inspector', 'nobody', 'linxiang-evaluator']) {
      expect(await code(grant('admin', { account }))).toBe('grant-account-unfit');
    }
    expect(await code(grant('linxiang'))).toBe('not-found');
    expect(await code(grant('admin', { report: randomUUID() }))).toBe('grant-report-unknown');
    expect(await code(grant('admin', { report: id, year: 2021 }))).toBe('grant-report-unknown');
    expect((await grants()).body.evaluators).toEqual([{ account: 'evaluator', name: '县局评价人员（演示）' }]);
  });

  it('once more changes nothing; a report that nobody signed is not shown', async () => {
    const [one, two] = await Promise.all([grant('admin'), grant('manager')]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.id).toBe(two.body.id);
    expect((await grants('manager')).body.grants).toHaveLength(1);
    expect(await listed()).toEqual([]);
    expect(await code(evaluator.get(at()))).toBe('not-found');
    await advance('deputy', 'sign', { signedBy: '张局长', signedOn: dayOf(new Date()) });
    expect(await listed()).toMatchObject([{ id, bureau, year: 2020, revision: 1, state: 'signed', verified: { done: 0, of: 15, finished: false } }]);
  });

  it('of another report opens nothing of this one', async () => {
    const [standing] = (await grants()).body.grants;
    await withdraw(standing!);
    const { body: other } = await grant('admin', { year: 2019 });
    expect(await listed()).toEqual([]);
    expect(await code(evaluator.get(at()))).toBe('not-found');
    await withdraw(other);
    expect((await grant('manager', { report: id })).status).toBe(201);
    expect(await listed()).toHaveLength(1);
  });
});

describe('the evaluator', () => {
  it('reads the form as it was frozen, and nothing of the records that it does not need', async () => {
    const { revision, form, deviations, verified } = await opened();
    expect(form).toEqual(frozen.report.form);
    expect(revision.content).toBe(frozen.hash);
    expect(deviations.map(({ row }) => row).sort()).toEqual(['15', '4', '5']);
    expect(verified).toMatchObject({ rows: [], done: 0, of: 15, grade: null, finished: false });
  });

  it('is turned away from every record, list, export, map, journal, history, photo and live form', async () => {
    const paths = Object.values(recordTypes).flatMap(({ path }) => [`/api/${path}?bureau=${bureau}`, `/api/${path}/map?bureau=${bureau}`,
      `/api/${path}/export.csv?bureau=${bureau}`, `/api/${path}/${id}?bureau=${bureau}`, `/api/${path}/${id}/history?bureau=${bureau}`, `/api/${path}/template.xlsx`]);
    for (const path of [...paths, `/api/journal?bureau=${bureau}`, `/api/seal?bureau=${bureau}`, `/api/evaluation/forms?bureau=${bureau}`,
      `/api/evaluation/forms/${bureau}/2020`, `/api/evaluation/reports?bureau=${bureau}`, `/api/evaluation/reports/${id}?bureau=${bureau}`,
      `/api/evaluation/reports/${id}/rows/7/records?bureau=${bureau}`, `/api/evaluation/outputs/report.docx?bureau=${bureau}&year=2020`,
      `/api/attachments/${'0'.repeat(64)}?bureau=${bureau}`, `/api/access/grants?bureau=${bureau}`]) {
      expect([path, await code(evaluator.get(path))]).toEqual([path, 'role-not-allowed']);
    }
    expect(await code(evaluator.post('/api/verifications', {}))).toBe('role-not-allowed');
    expect(await code(evaluator.post('/api/edits', { edits: [] }))).toBe('role-not-allowed');
    expect(await code(evaluator.post('/api/access/grants', { bureau, account: 'evaluator', year: 2020 }))).toBe('role-not-allowed');
  });

  it('hears nothing on a socket', async () => {
    const socket = io(zizhou.application.url, { extraHeaders: { cookie: evaluator.cookie }, reconnection: false });
    const answer = await new Promise<string>((resolve) => {
      socket.on('connect', () => resolve('connected'));
      socket.on('connect_error', ({ message }) => resolve(message));
    });
    socket.disconnect();
    expect(answer).toBe('sign-in-required');
  });

  it('sees a record of the evidence as it was counted, whatever became of it', async () => {
    const { body: page } = await evaluator.get<EvidencePage>(at('/rows/7/records'));
    expect(page.total).toBe(6);
    const { type, id: record, version } = page.rows[0]!;
    const inspector = await zizhou.application.as('inspector');
    const { body: now } = await inspector.get<AnyRecord>(`/api/inspections/${record}?bureau=${bureau}`);
    expect((await inspector.post(`/api/inspections/${record}/void?bureau=${bureau}`, voidBody(now, '重复登记'))).status).toBe(200);
    const { body: seen } = await evaluator.get<DeskRecord>(at(`/records/${type}/${record}`));
    expect(seen.record).toEqual(now);
    expect(seen.record).toMatchObject({ version, voidedAt: null });
    const known = new Set(whole.records.map((one) => one.id));
    for (const named of Object.keys(seen.titles)) expect(known.has(named)).toBe(true);
  });

  it('sees no record beside the evidence, by whatever name', async () => {
    const counted = new Set(whole.records.map((one) => one.id));
    const all = await zizhou.database.query<{ type: string; id: string }>('SELECT DISTINCT record_type AS type, record_id::text AS id FROM journal WHERE bureau = $1', [bureau]);
    const others = all.filter((one) => !counted.has(one.id) && one.type !== 'rectification-reply');
    expect(others.length).toBeGreaterThan(10);
    for (const other of others.slice(0, 60)) expect(await code(evaluator.get(at(`/records/${other.type}/${other.id}`)))).toBe('not-found');
    const inside = whole.records[0]!;
    for (const path of [`/records/site/${inside.id}`, `/records/__proto__/${inside.id}`, `/records/${inside.type}/%27`, `/records/${inside.type}/${randomUUID()}`]) {
      expect(await code(evaluator.get(at(path)))).toBe('not-found');
    }
    expect(await code(evaluator.get(`${desk}/${id}?bureau=430682`))).toBe('not-found');
    expect(await code(evaluator.get(`${desk}/x?bureau=${bureau}`))).toBe('not-found');
  });

  it('opens the photos that a record of the evidence or one that supports it names, and no others', async () => {
    const used = await zizhou.database.query<{ sha256: string; record: string }>(
      `SELECT u.sha256, r.hazard::text AS record FROM attachment_use u JOIN rectification_reply r ON r.id = u.record_id WHERE u.bureau = $1`, [bureau]);
    const { sha256: shown, record } = used.find((one) => whole.records.some((counted) => counted.id === one.record))!;
    const { body: hazard } = await evaluator.get<DeskRecord>(at(`/records/hazard/${record}`));
    const reply = hazard.supporting.find(({ type }) => type === 'rectification-reply')!;
    const { body: supporting } = await evaluator.get<DeskRecord>(at(`/records/${reply.type}/${reply.id}`));
    expect(supporting.record['hazard']).toBe(record);
    const photo = (of: { type: string; id: string }, sha: string) => at(`/records/${of.type}/${of.id}/attachments/${sha}`);
    const { status, bytes, headers } = await evaluator.bytes(photo(reply, shown));
    expect([status, headers.get('content-security-policy')]).toEqual([200, "default-src 'none'; sandbox"]);
    expect(bytes.length).toBeGreaterThan(100);
    for (const elsewhere of [photo({ type: 'hazard', id: record }, shown), photo(reply, '0'.repeat(64)), photo(reply, 'x')]) {
      expect(await code(evaluator.get(elsewhere))).toBe('not-found');
    }
  });

  it('sees personal values masked, and nobody who is named in a record that is no evidence', async () => {
    const manager = await zizhou.application.as('manager');
    const { body: application, status } = await manager.post<AnyRecord>('/api/relief-applications', reliefApplicationBody({ ...places.county }));
    expect(status).toBe(201);
    const path = at(`/records/relief-application/${application.id}`);
    expect(await code(evaluator.get(path))).toBe('not-found');
    const { id: record, division, version, state } = application;
    const counted = { type: 'relief-application', id: record, version, date: '2020-08-08', division, title: 'x', state, photo: null, provenance: 'captured' };
    const old = asFirstFormat(whole);
    await recount({ ...old, records: [...old.records, counted] });
    const { body: seen } = await evaluator.get<DeskRecord>(path);
    for (const name of ['applicant', 'idNumber']) {
      expect(String(seen.record[name])).toContain('*');
      expect(seen.record[name]).not.toBe(application[name]);
    }
    expect(JSON.stringify(seen)).not.toContain(String(application['idNumber']));
    await pointTo(frozen.hash);
    expect(await code(evaluator.get(path))).toBe('not-found');
  });

  it('reads a report of the first format as it reads one of today', async () => {
    const { type, id: record } = whole.records[0]!;
    const paths = ['', '/rows/7/records', '/rows/7/records?set=notCounted', `/records/${type}/${record}`];
    const read = () => Promise.all(paths.map(async (path) => (await evaluator.get<object>(path.includes('?') ? `${desk}/${id}${path}&bureau=${bureau}` : at(path))).body));
    const today = await read();
    await recount(asFirstFormat(whole));
    const old = await read();
    expect(old.slice(1)).toEqual(today.slice(1));
    expect(old[0]).toMatchObject({ form: frozen.report.form });
    await pointTo(frozen.hash);
  });

  it('is shown nothing of a report whose content was altered', async () => {
    await zizhou.database.query(`UPDATE evaluation_report SET content = $1 WHERE id = $2`, ['0'.repeat(64), id]);
    for (const path of ['', '/rows/7/records', `/records/inspection/${whole.records[0]!.id}`]) expect(await code(evaluator.get(at(path)))).toBe('report-altered');
    await pointTo(frozen.hash);
    expect((await evaluator.get(at())).status).toBe(200);
  });
});

describe('a verified score', () => {
  it('is held to the weight that was frozen', async () => {
    const over = await say('15', verdict({ conclusion: 'adjusted', score: '10.5', opinion: '佐证不足' }));
    expect([over.status, over.body.code, over.body.fields?.[0]?.path]).toEqual([422, 'verified-score-out-of-range', 'score']);
    for (const score of ['-1', 'x', '1e3', 5e20]) expect(await code(say('15', verdict({ conclusion: 'adjusted', score, opinion: '佐证不足' })))).toBe('contract-broken');
    expect(await code(say('15', verdict({ conclusion: 'adjusted', opinion: '佐证不足' })))).toBe('adjusted-score-needed');
    expect(await code(say('15', verdict({ conclusion: 'adjusted', score: '5' })))).toBe('adjusted-score-needed');
    expect(await code(say('15', verdict({ conclusion: 'supplement' })))).toBe('opinion-needed');
    expect(await code(say('99', verdict()))).toBe('row-unknown');
    expect((await opened()).verified.rows).toEqual([]);
  });

  it('is the row\'s own where it is confirmed, and is written once however often it is sent', async () => {
    const body = verdict({ score: '0' });
    const answers = await Promise.all([say('15', body), say('15', body)]);
    for (const { status, body: scores } of answers) expect([status, scores.rows.length, scores.rows[0]!.score]).toEqual([200, 1, '8']);
    expect(await code(say('15', verdict()))).toBe('row-answered-already');
    const [{ version, id: verification }] = (await opened()).verified.rows as [VerifiedScores['rows'][number]];
    const adjusted = { conclusion: 'adjusted', score: '6.5', opinion: '问卷样本量偏小' };
    expect(await code(say('4', verdict({ ...adjusted, score: '1', id: verification, baseVersion: version })))).toBe('not-found');
    const { body: scores } = await say('15', verdict({ ...adjusted, id: verification, baseVersion: version }));
    expect(scores.rows).toMatchObject([{ row: '15', score: '6.5', points: '6.5', opinion: '问卷样本量偏小', version: 2, author: 'evaluator' }]);
    expect(await code(say('15', verdict({ ...adjusted, id: verification, baseVersion: 1 })))).toBe('version-conflict');
  });

  it('of all rows makes a total and a grade, and is finished as a whole', async () => {
    expect((await evaluator.post<ProblemBody>(at('/finish'))).body.code).toBe('verification-incomplete');
    let scores: VerifiedScores | undefined;
    for (const row of frozen.report.form.rows.filter((one) => one.code !== '15')) scores = (await say(row.code, verdict())).body;
    // 94 of the form, less the point and a half taken from row 15.
    expect(scores).toMatchObject({ done: 15, of: 15, total: { score: '92.5' }, finished: false });
    expect(scores!.grade?.label.zh).toBe('优秀');
    const { body: finished } = await evaluator.post<VerifiedScores>(at('/finish'));
    expect([finished.finished, finished.rows.every((one) => one.finished)]).toEqual([true, true]);
    expect((await evaluator.post<VerifiedScores>(at('/finish'))).body).toEqual(finished);
    const [first] = finished.rows;
    expect(await code(say(first!.row, verdict({ id: first!.id, baseVersion: first!.version })))).toBe('verification-finished');
    const manager = await zizhou.application.as('manager');
    const { body: shown } = await manager.get<VerifiedScores>(`/api/evaluation/reports/${id}/verified?bureau=${bureau}`);
    expect(shown).toEqual(finished);
    expect(await code(manager.patch(`/api/verifications/${first!.id}?bureau=${bureau}`, amendBody(first!, { opinion: '代填' })))).toBe('role-not-allowed');
    expect((await evaluator.post<VerifiedScores>(at('/resume'))).body).toMatchObject({ finished: false, done: 15 });
    expect((await evaluator.post<VerifiedScores>(at('/finish'))).body.finished).toBe(true);
  });
});

describe('the end of a grant', () => {
  it('holds from the next request on, also for a session that is open', async () => {
    const again = await signIn(zizhou.application.url, 'evaluator');
    const { type, id: record } = whole.records[0]!;
    expect((await again.get(at(`/records/${type}/${record}`))).status).toBe(200);
    for (const one of (await grants()).body.grants) if (one.withdrawnAt === null) await withdraw(one);
    for (const client of [evaluator, again]) {
      for (const path of ['', '/rows/7/records', `/records/${type}/${record}`]) expect(await code(client.get(at(path)))).toBe('not-found');
      expect(await code(say('7', verdict(), client))).toBe('not-found');
      expect(await code(client.post(at('/finish')))).toBe('not-found');
      expect((await client.get(desk)).body).toEqual([]);
    }
    const { body } = await grants();
    expect(body.grants.every(({ withdrawnBy, grantedBy }) => withdrawnBy !== null && grantedBy !== '')).toBe(true);
  });

  it('comes also when the report is being reopened', async () => {
    await grant('manager');
    expect(await listed()).toHaveLength(1);
    await advance('manager', 'requestReopen', { reopenReason: '发现一处登记错误' });
    expect(await listed()).toEqual([]);
    expect(await code(evaluator.get(at()))).toBe('not-found');
  });

  it('is given and taken on the command line as well', async () => {
    expect(await zizhou.command('user', 'grant', '--account', 'evaluator', '--bureau', bureau, '--year', '2021')).toBe(0);
    expect((await grants()).body.grants.find(({ year }) => year === 2021)).toMatchObject({ account: 'evaluator', grantedBy: 'fenghuo', withdrawnAt: null });
    expect(await zizhou.command('user', 'withdraw', '--account', 'evaluator', '--bureau', bureau, '--year', '2021')).toBe(0);
    expect((await grants()).body.grants.find(({ year }) => year === 2021)!.withdrawnAt).not.toBeNull();
    expect(await zizhou.command('user', 'grant', '--account', 'inspector', '--bureau', bureau, '--year', '2021')).toBe(1);
    expect(await zizhou.command('user', 'grant', '--account', 'evaluator', '--bureau', bureau, '--year', '20')).toBe(1);
  });
});
