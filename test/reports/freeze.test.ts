import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '@fenghuo/server/journal/canonical';
import { seed } from '@fenghuo/server/seeding/seed';
import { dayOf } from '@fenghuo/shared/calendar';
import type { ReportDifference } from '@fenghuo/shared/evaluation/difference';
import type { EvaluationForm, EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { transitionBody, voidBody } from '../setup/builders.js';
import { deviationBody } from '../setup/builders/evaluation.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { places } from '../setup/people.js';
import { verify } from '../journal/support.js';
import { contentOf } from './frozen-content.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-report-'));
const bureau = '610831';
const address = '/api/evaluation/reports';
let database: FreshDatabase;
let application: Application;

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  await seed('zizhou-2020', { databaseUrl: database.url, dataDirectory });
  application = await startApplication({ database, dataDirectory });
});

afterAll(async () => {
  await application.close();
  await database.drop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const freeze = async <Body = OpenedReport>(person: 'manager' | 'deputy' = 'manager', reason?: string) =>
  (await application.as(person)).post<Body>(address, { bureau, year: 2020, ...(reason ? { reason } : {}) });
const opened = async (id: string) => (await application.as('auditor')).get<OpenedReport>(`${address}/${id}?bureau=${bureau}`);
const difference = async (id: string, other: string) =>
  (await application.as('auditor')).get<ReportDifference>(`${address}/${id}/difference?bureau=${bureau}&with=${other}`);
const advance = async (person: 'manager' | 'deputy', id: string, transition: string, values: Record<string, unknown>) => {
  const client = await application.as(person);
  const { body: record } = await client.get<AnyRecord>(`/api/evaluation-reports/${id}?bureau=${bureau}`);
  return client.post<AnyRecord & ProblemBody>(`/api/evaluation-reports/${id}/transitions/${transition}?bureau=${bureau}`, transitionBody(record, values));
};
const form = async () => (await (await application.as('auditor')).get<EvaluationForm>(`/api/evaluation/forms/${bureau}/2020`)).body;
const voided: string[] = [];
let first: OpenedReport;
let second: OpenedReport;

describe('freezing the form of Zizhou 2020', () => {
  it('is refused while rows that lost points give no reason, and names them', async () => {
    const { status, body } = await freeze<ProblemBody>();
    expect([status, body.code]).toEqual([422, 'freeze-blocked']);
    expect(body.title.zh).toContain('3 处');
    expect(body.fields!.map(({ path, message }) => [path, message.zh])).toEqual([
      ['deviation-missing.4', '得 3 分，低于分值 5 分，须填写偏差原因'],
      ['deviation-missing.5', '得 3 分，低于分值 5 分，须填写偏差原因'],
      ['deviation-missing.15', '得 8 分，低于分值 10 分，须填写偏差原因'],
    ]);
  });

  it('is for managers alone', async () => {
    const { status, body } = await (await application.as('finance')).post<ProblemBody>(address, { bureau, year: 2020 });
    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('keeps every figure, every reason and every record counted, under the seal of that moment', async () => {
    const finance = await application.as('finance');
    for (const row of ['4', '5', '15']) {
      const { status } = await finance.post('/api/deviations', deviationBody({ ...places.county, row, reason: `第 ${row} 行的原因` }));
      expect(status).toBe(201);
    }
    const live = await form();
    const { status, body } = await freeze();
    expect(status).toBe(201);
    first = body;
    const { report, revision, hash } = first;
    const whole = await contentOf(database, hash);
    expect(report.form.rows).toEqual(live.rows);
    expect(report.form.total).toEqual(live.total);
    expect(report.deviations.map(({ row }) => row).sort()).toEqual(['15', '4', '5']);
    expect(revision).toMatchObject({ revision: 1, state: 'frozen', score: '94', grade: '优秀', frozenBy: 'manager', content: hash });
    expect(report.seal.sealedTo).toBe(report.seal.n);
    expect(report.seal.root).toMatch(/^[0-9a-f]{64}$/);
    expect(revision.sealRoot).toBe(report.seal.root);
    for (const row of report.form.rows) {
      const found = whole.evidence.find(({ code, part }) => code === row.code && part === 'value')!;
      expect([row.code, found.counted.length, found.notCounted.length]).toEqual([row.code, row.counted, row.notCounted]);
    }
  });

  it('keeps each list in pieces that are canonical, with the hash that the journal has of each record', async () => {
    const { report, records, evidence } = await contentOf(database, first.hash);
    expect(report.contents.length).toBeGreaterThan(0);
    const kept = await database.query<{ bytes: Buffer }>('SELECT bytes FROM evaluation_content WHERE sha256 = ANY ($1)', [report.contents]);
    expect(kept).toHaveLength(report.contents.length);
    for (const { bytes } of kept) expect(canonical(JSON.parse(bytes.toString('utf8')))).toBe(bytes.toString('utf8'));
    expect(new Set(records.map(({ type, id }) => `${type}/${id}`)).size).toBe(records.length);
    const journal = await database.query<{ key: string; hash: string }>(
      `SELECT record_type || '/' || record_id || '/' || version AS key, encode(hash, 'hex') AS hash FROM journal WHERE bureau = $1`, [bureau]);
    const hashes = new Map(journal.map(({ key, hash }) => [key, hash]));
    for (const { type, id, version, hash } of records) expect([type, hash]).toEqual([type, hashes.get(`${type}/${id}/${version}`)]);
    // Every figure that only outputs state has its records as well.
    expect(report.beside.length).toBeGreaterThan(50);
    for (const { code, counted } of report.beside) expect([code, evidence.find((one) => one.code === code && one.part === 'value')?.counted.length]).toEqual([code, counted]);
  });

  it('serves the frozen records of a row, page by page', async () => {
    const client = await application.as('auditor');
    const page = (query: string) => client.get<EvidencePage>(`${address}/${first.revision.id}/rows/7/records?bureau=${bureau}${query}`);
    const { body: all } = await page('');
    expect([all.total, all.rows.length, all.next]).toEqual([6, 6, null]);
    const { body: start } = await page('&limit=4');
    const { body: end } = await page(`&limit=4&after=${start.next}`);
    expect([...start.rows, ...end.rows]).toEqual(all.rows);
    expect((await client.get<ProblemBody>(`${address}/${first.revision.id}/rows/unheard/records?bureau=${bureau}`)).body.code).toBe('row-unknown');
  });

  it('stands until two persons reopen it; who froze does not sign', async () => {
    expect((await freeze<ProblemBody>()).body.code).toBe('report-stands');
    const { id } = first.revision;
    const signing = { signedBy: '张局长', signedOn: dayOf(new Date()) };
    expect((await advance('manager', id, 'sign', signing)).body.code).toBe('second-person-signs');
    expect((await advance('deputy', id, 'sign', signing)).body.state).toBe('signed');
  });
});

describe('reopening and freezing again', () => {
  it('does not change what was frozen when records change', async () => {
    const { body: page } = await (await application.as('auditor')).get<EvidencePage>(
      `${address}/${first.revision.id}/rows/7/records?bureau=${bureau}`);
    const inspector = await application.as('inspector');
    for (const { id } of page.rows.slice(0, 3)) {
      const { body } = await inspector.get<AnyRecord>(`/api/inspections/${id}?bureau=${bureau}`);
      expect((await inspector.post(`/api/inspections/${id}/void?bureau=${bureau}`, voidBody(body, '重复登记'))).status).toBe(200);
      voided.push(id);
    }
    expect((await form()).total.score).toBe('91');
    expect((await opened(first.revision.id)).body.report).toEqual(first.report);
    const { body: live } = await difference(first.revision.id, 'live');
    expect([live.total, live.after.revision]).toEqual([{ before: '94', after: '91' }, null]);
  });

  it('needs a reason and a second person', async () => {
    const { id } = first.revision;
    expect((await advance('manager', id, 'requestReopen', {})).body.code).toBe('contract-broken');
    expect((await advance('manager', id, 'requestReopen', { reopenReason: '三次检查系重复登记' })).body.state).toBe('reopenRequested');
    expect((await opened(id)).body.revision).toMatchObject({ reopenAskedBy: 'manager', reopenAskedByName: '县局局领导（演示）' });
    const reopening = { reopenedOn: dayOf(new Date()) };
    expect((await advance('manager', id, 'reopen', reopening)).body.code).toBe('second-person-reopens');
    expect((await advance('deputy', id, 'reopen', reopening)).body.state).toBe('reopened');
    expect((await freeze<ProblemBody>()).body.code).toBe('reopening-needs-reason');
    const blocked = await freeze<ProblemBody>('deputy', '核减重复登记的检查');
    expect(blocked.body.fields!.map(({ path }) => path)).toEqual(['deviation-missing.7']);
    await (await application.as('finance')).post('/api/deviations', deviationBody({ ...places.county, row: '7', reason: '三次检查重复登记，已作废' }));
    const { status, body } = await freeze('deputy', '核减重复登记的检查');
    expect(status).toBe(201);
    second = body;
    expect(second.revision).toMatchObject({ revision: 2, score: '91', reason: '核减重复登记的检查', frozenBy: 'deputy' });
  });

  it('keeps both versions', async () => {
    const { body } = await (await application.as('auditor')).get<ReportRevision[]>(`${address}?bureau=${bureau}&year=2020`);
    expect(body.map(({ revision, state, score }) => [revision, state, score])).toEqual([[2, 'frozen', '91'], [1, 'reopened', '94']]);
    expect((await opened(first.revision.id)).body.report).toEqual(first.report);
  });

  it.each(['forward', 'backward'] as const)('names the three inspections in the difference (%s)', async (way) => {
    const [one, other] = way === 'forward' ? [first, second] : [second, first];
    const { body } = await difference(one.revision.id, other.revision.id);
    expect(body.total).toEqual({ before: '94', after: '91' });
    expect(body.rows.map(({ code, before, after }) => [code, before!.value, after!.value, before!.score, after!.score])).toEqual([['7', '6', '3', '5', '2']]);
    expect(body.records.map(({ change, record, codes }) => [change, record.id, ...codes].join(' ')).sort())
      .toEqual(voided.map((id) => `left ${id} 7`).sort());
    for (const id of voided) {
      expect(body.changes[`inspection/${id}`]).toMatchObject({ action: 'void', actor: 'inspector', reason: '重复登记' });
    }
  });

  it('has no report of another bureau', async () => {
    const linxiang = await application.as('linxiang');
    expect((await linxiang.get<ProblemBody>(`${address}/${first.revision.id}?bureau=${bureau}`)).body.code).toBe('scope-too-narrow');
    expect((await linxiang.get<ProblemBody>(`${address}/${first.revision.id}?bureau=430682`)).body.code).toBe('not-found');
  });
});

describe('a content that somebody altered in the database', () => {
  it('is named by verify and is not shown', async () => {
    const options = { databaseUrl: database.url, dataDirectory };
    expect(await verify(options, '--bureau', bureau)).toMatchObject({ status: 0, alterations: [] });
    await database.query('ALTER TABLE evaluation_content DISABLE TRIGGER ALL');
    await database.query(`UPDATE evaluation_content SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"score":"94"', '"score":"96"'), 'UTF8')
      WHERE sha256 = $1`, [first.hash]);
    await database.query('ALTER TABLE evaluation_content ENABLE TRIGGER ALL');
    const { status, alterations } = await verify(options, '--bureau', bureau);
    expect(status).toBe(1);
    expect(alterations.map(({ kind, content, record }) => [kind, content, record?.id])).toEqual([['content-altered', first.hash, first.revision.id]]);
    expect(await opened(first.revision.id)).toMatchObject({ status: 409, body: { code: 'report-altered' } });
    expect((await opened(second.revision.id)).status).toBe(200);
  });

  it('and so is a piece of its lists', async () => {
    const { report, evidence } = await contentOf(database, second.hash);
    const piece = report.records.pieces[0]!;
    const hash = 'sha256' in piece ? piece.sha256 : '';
    const { code } = evidence.find(({ part, counted }) => part === 'value' && counted.some((place) => place < piece.count))!;
    const page = async () => (await (await application.as('auditor')).get(`${address}/${second.revision.id}/rows/${code}/records?bureau=${bureau}`)).status;
    expect(await page()).toBe(200);
    await database.query('ALTER TABLE evaluation_content DISABLE TRIGGER ALL');
    await database.query(`UPDATE evaluation_content SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"version":1', '"version":2'), 'UTF8') WHERE sha256 = $1`, [hash]);
    await database.query('ALTER TABLE evaluation_content ENABLE TRIGGER ALL');
    const { alterations } = await verify({ databaseUrl: database.url, dataDirectory }, '--bureau', bureau);
    expect(alterations.map(({ kind, content }) => [kind, content])).toContainEqual(['content-altered', hash]);
    expect(await page()).toBe(409);
  });
});
