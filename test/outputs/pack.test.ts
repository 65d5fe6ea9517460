import { execFile } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputView } from '@fenghuo/shared/evaluation/outputs';
import type { FrozenRecord, FrozenReport, OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { verifierFile } from '@fenghuo/server/evaluation/outputs/pack/verifier-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText, unzip } from '../documents/read-docx.js';
import { contentOf } from '../reports/frozen-content.js';
import { bureau, outputs, startZizhou, type Zizhou } from './zizhou.js';

interface Verdict {
  readonly verified: boolean;
  readonly draft: boolean;
  readonly records: number;
  readonly key: string;
  readonly root: string;
  readonly size: number;
  readonly found: readonly { readonly kind: string; readonly name: string; readonly zh: string }[];
}

const top = mkdtempSync(join(tmpdir(), 'fenghuo-pack-'));
const original = join(top, 'original');
let zizhou: Zizhou;
let frozen: OpenedReport;
let records: readonly FrozenRecord[];
let pack: Buffer;

beforeAll(async () => {
  zizhou = await startZizhou();
  frozen = await zizhou.freeze();
  ({ records } = await contentOf(zizhou.database, frozen.hash));
  pack = await packOf(frozen.revision.id);
  unpack(pack, original);
}, 180_000);
afterAll(async () => {
  await zizhou.close();
  rmSync(top, { recursive: true, force: true });
});

async function packOf(report: string | null): Promise<Buffer> {
  const client = await zizhou.application.as('finance');
  const { status, body } = await client.post<OutputView>(outputs, { bureau, year: 2020, format: 'pack', report, draft: report === null });
  expect(status).toBe(202);
  for (let asked = 0; asked < 300; asked += 1) {
    const { body: view } = await client.get<OutputView>(`${outputs}/${body.id}?bureau=${bureau}`);
    if (view.state === 'failed') throw new Error(JSON.stringify(view.problem));
    if (view.state === 'done') return (await client.bytes(`${outputs}/${body.id}/file?bureau=${bureau}`)).bytes;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  throw new Error('the pack was never done');
}

function unpack(bytes: Buffer, folder: string): void {
  for (const [name, content] of unzip(bytes)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** With the verifier of the repository: that of a pack may have been replaced. */
function verify(folder: string, ...options: readonly string[]): Promise<{ code: number; verdict: Verdict }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [verifierFile, folder, '--json', ...options], { maxBuffer: 1e8 }, (error, out, err) => {
      if (out === '') reject(new Error(err));
      else resolve({ code: Number(error?.code ?? 0), verdict: JSON.parse(out) as Verdict });
    });
  });
}

const touched = new Set<string>();
const read = (name: string) => readFileSync(join(original, name), 'utf8');
const put = (name: string, content: string | Buffer) => { touched.add(name); writeFileSync(join(original, name), content); };
const take = (name: string) => { touched.add(name); rmSync(join(original, name)); };
const edit = (name: string, from: RegExp, to: string) => {
  const text = read(name);
  expect(text).toMatch(from);
  put(name, text.replace(from, to));
};

/** What the verifier says when something was altered; afterwards everything is as it was. */
async function altered(change: () => void, ...options: readonly string[]) {
  change();
  const { code, verdict } = await verify(original, ...options);
  const whole = unzip(pack);
  for (const name of touched) {
    const content = whole.get(name);
    if (content) writeFileSync(join(original, name), content);
    else rmSync(join(original, name));
  }
  touched.clear();
  return { code, kinds: new Set(verdict.found.map(({ kind }) => kind)), names: verdict.found.map(({ name }) => name), words: verdict.found.map(({ zh }) => zh).join('\n') };
}

const firstRecord = () => {
  const [record] = records.filter(({ type }) => type === 'inspection');
  return `records/inspection/${record!.id}.json`;
};

interface Manifest { bureau: string; files: { path: string; size: number; sha256: string }[]; figures: Record<string, string> }
/** What somebody without the key can do: make the list agree with the files again. */
function rewriteManifest(): Buffer {
  const manifest = JSON.parse(read('manifest.json')) as Manifest;
  for (const file of manifest.files) {
    const bytes = readFileSync(join(original, file.path));
    Object.assign(file, { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  put('manifest.json', JSON.stringify(manifest));
  return readFileSync(join(original, 'manifest.json'));
}

describe('an evidence pack', () => {
  it('holds what its contents say and verifies without the product', async () => {
    const { code, verdict } = await verify(original);
    expect(verdict.found).toEqual([]);
    expect([code, verdict.verified, verdict.draft]).toEqual([0, true, false]);
    expect(verdict.records).toBeGreaterThanOrEqual(records.length);
    expect(readFileSync(join(original, 'verify.mjs'))).toEqual(readFileSync(verifierFile));
    const [content] = await zizhou.database.query<{ bytes: Buffer }>('SELECT bytes FROM evaluation_content WHERE sha256 = $1', [frozen.hash]);
    expect(readFileSync(join(original, 'report.json'))).toEqual(content!.bytes);
    expect(readdirSync(join(original, 'attachments')).length).toBeGreaterThan(0);
    for (const name of ['README.txt', 'contents.html', 'form.docx', 'form.xlsx', 'form.pdf', 'narrative.docx', 'framework.json', 'seal/seal.json']) {
      expect(readFileSync(join(original, name)).length).toBeGreaterThan(100);
    }
  });

  it('names the root that the report was frozen under as a beginning of the sealed journal', async () => {
    const { seal } = frozen.report;
    expect((await verify(original, '--root', seal.root!, '--size', String(seal.sealedTo))).code).toBe(0);
    expect((await verify(original, '--root', '0'.repeat(64), '--size', String(seal.sealedTo))).code).toBe(1);
  });

  it('has records byte by byte as the journal has them, personal values sealed', async () => {
    const rows = await zizhou.database.query<{ body: Buffer }>('SELECT body FROM journal WHERE record_type = $1 AND record_id = $2 ORDER BY version', ['inspection', firstRecord().split('/')[2]!.slice(0, 36)]);
    expect(rows.map(({ body }) => body.toString())).toContain(read(firstRecord()));
  });
});

describe('the verifier names', () => {
  it('a figure that was changed', async () => {
    const { code, kinds, words } = await altered(() => {
      const report = JSON.parse(read('report.json')) as { form: { rows: { code: string; value: string }[] } };
      report.form.rows.find((row) => row.code === '7')!.value = '7';
      put('report.json', JSON.stringify(report));
    });
    expect(code).toBe(1);
    expect(kinds).toContain('report');
    expect(words).toContain('指标第 7 行“任务1: 安全生产专项大排查次数”被改动');
  });

  it('a figure that only the narrative states, and a list of records, that were changed', async () => {
    const figure = await altered(() => {
      const report = JSON.parse(read('report.json')) as { beside: { code: string; value: string }[] };
      report.beside.find(({ code }) => code === 'staff-headcount')!.value = '99';
      put('report.json', JSON.stringify(report));
    });
    expect([figure.code, figure.words.includes('数据“实有人数”被改动')]).toEqual([1, true]);
    const [list] = readdirSync(join(original, 'report'));
    const changed = await altered(() => edit(`report/${list}`, /"version":1/, '"version":2'));
    expect([changed.code, changed.kinds.has('list'), changed.names.includes(`report/${list}`)]).toEqual([1, true, true]);
    const gone = await altered(() => take(`report/${list}`));
    expect([gone.code, gone.names.includes(`report/${list}`)]).toEqual([1, true]);
  });

  it('a photo that was changed, and one that was taken out', async () => {
    const [photo] = readdirSync(join(original, 'attachments'));
    const changed = await altered(() => put(`attachments/${photo}`, 'no photo'));
    expect([changed.code, changed.kinds.has('attachment-altered')]).toEqual([1, true]);
    expect(changed.names).toContain(`attachments/${photo}`);
    const gone = await altered(() => take(`attachments/${photo}`));
    expect([gone.code, gone.kinds.has('attachment-missing')]).toEqual([1, true]);
    expect(gone.names).toContain(photo!.split('.')[0]);
  });

  it('a record that was changed, and one that was taken out', async () => {
    const changed = await altered(() => edit(firstRecord(), /"title":"/, '"title":"假'));
    expect([changed.code, changed.kinds.has('record-altered')]).toEqual([1, true]);
    expect(changed.names).toContain(firstRecord());
    const gone = await altered(() => take(firstRecord()));
    expect([gone.code, gone.kinds.has('record-missing')]).toEqual([1, true]);
    expect(gone.names).toContain(firstRecord());
  });

  it('a line of the list that was changed', async () => {
    const { code, kinds, names } = await altered(() => edit('manifest.json', /("path": "form\.pdf",\s+"size": \d+,\s+"sha256": ")../, '$1ff'));
    expect(code).toBe(1);
    expect(kinds).toContain('manifest');
    expect(names).toContain('form.pdf');
  });

  it('what is no longer in its shape, instead of breaking off', async () => {
    for (const [name, content] of [['manifest.json', '{}'], ['manifest.json', 'x'], ['seal/seal.json', '{"size":"a"}'], ['report.json', '[]'], ['seal/proofs-0001.ndjson', '{"leaf":{}}\n']] as const) {
      const { code, names } = await altered(() => put(name, content));
      expect([code, names.some((one) => one.startsWith(name.slice(0, 9)))]).toEqual([1, true]);
    }
  }, 60_000);

  it('a file that was put in, and a leaf that was changed', async () => {
    expect((await altered(() => put('records/inspection/more.json', '{}'))).names).toContain('records/inspection/more.json');
    const leaf = await altered(() => edit('seal/proofs-0001.ndjson', /"actor":"[^"]+"/, '"actor":"nobody"'));
    expect([leaf.code, leaf.kinds.has('proof')]).toEqual([1, true]);
  });
});

describe('somebody who rewrites the list as well', () => {
  it('is caught by the seal at a record, at the report and at a paper', async () => {
    const record = await altered(() => { edit(firstRecord(), /"title":"/, '"title":"假'); rewriteManifest(); });
    expect([record.code, record.names.includes(firstRecord()), record.kinds.has('file-altered')]).toEqual([1, true, false]);
    const report = await altered(() => { edit('report.json', /"score":"94"/, '"score":"96"'); rewriteManifest(); });
    expect([report.code, report.kinds.has('report')]).toEqual([1, true]);
    const paper = await altered(() => { put('form.pdf', 'another'); rewriteManifest(); });
    expect([paper.code, paper.kinds]).toEqual([1, new Set(['manifest'])]);
  });

  it('and signs it anew is caught by the key that was kept', async () => {
    const { verdict: { key, root, size } } = await verify(original);
    const own = createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const forge = () => {
      const seal = JSON.parse(read('seal/seal.json')) as { statement: string };
      const der = createPublicKey(own).export({ type: 'spki', format: 'der' });
      put('seal/seal.json', JSON.stringify({
        ...seal, publicKey: createPublicKey(own).export({ type: 'spki', format: 'pem' }), keyId: createHash('sha256').update(der).digest('hex').slice(0, 16),
        signature: sign(null, Buffer.from(seal.statement), own).toString('base64'),
      }));
      put('form.pdf', 'another');
      const statement = `fenghuo-pack/${bureau}\n${createHash('sha256').update(rewriteManifest()).digest('hex')}\n`;
      put('manifest.sig.json', JSON.stringify({ statement, signature: sign(null, Buffer.from(statement), own).toString('base64') }));
    };
    expect((await altered(forge, '--key', key)).kinds).toEqual(new Set(['key']));
    expect((await altered(() => undefined, '--key', key, '--root', root, '--size', String(size))).code).toBe(0);
  });
});

describe('packs as work of the background', () => {
  it('of the live form are drafts, verify, and stand in the list with their size', async () => {
    const folder = join(top, 'draft');
    unpack(await packOf(null), folder);
    const { code, verdict } = await verify(folder);
    expect([code, verdict.draft, verdict.found]).toEqual([0, true, []]);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as FrozenReport;
    expect(report.form.total.score).toBe('94');
    const { body } = await (await zizhou.application.as('auditor')).get<readonly OutputView[]>(`${outputs}?bureau=${bureau}&year=2020`);
    expect(body.map(({ state, revision, size }) => [state, revision, size! > 100_000])).toEqual([['done', null, true], ['done', 1, true]]);
  });

  it('of a frozen version are the same when records behind its narrative have changed', async () => {
    const { records: all, evidence } = await contentOf(zizhou.database, frozen.hash);
    const { counted } = evidence.find(({ code, part }) => code === 'staff-headcount' && part === 'value')!;
    const { id, version } = all[counted[0]!]!;
    const manager = await zizhou.application.as('manager');
    const { status } = await manager.post(`/api/staffing/${id}/void?bureau=${bureau}`, { operation: crypto.randomUUID(), device: 'test', baseVersion: version, reason: '重复登记' });
    expect(status).toBe(200);
    const folder = join(top, 'later');
    unpack(await packOf(frozen.revision.id), folder);
    expect(readFileSync(join(folder, 'report.json'))).toEqual(readFileSync(join(original, 'report.json')));
    for (const name of ['narrative.docx', 'form.docx']) expect(docxText(readFileSync(join(folder, name)))).toBe(docxText(readFileSync(join(original, name))));
    expect((await verify(folder)).verdict.found).toEqual([]);
    expect(docxText((await zizhou.quick('docx', '&draft=true')).bytes)).not.toBe(docxText(readFileSync(join(original, 'form.docx'))));
  }, 120_000);

  it('are begun anew after the server was killed', async () => {
    const client = await zizhou.application.as('finance');
    const { body } = await client.get<readonly OutputView[]>(`${outputs}?bureau=${bureau}&year=2020`);
    const { id } = body.find(({ report }) => report !== null)!;
    await zizhou.database.query(`UPDATE output SET state = 'running', progress = 40, file_name = NULL, touched_at = now() - interval '1 minute' WHERE id = $1`, [id]);
    expect((await client.get<ProblemBody>(`${outputs}/${id}/file?bureau=${bureau}`)).body.code).toBe('output-not-ready');
    let view = (await client.get<OutputView>(`${outputs}/${id}?bureau=${bureau}`)).body;
    expect(view.state).toBe('running');
    for (let asked = 0; view.state === 'running' && asked < 300; asked += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      view = (await client.get<OutputView>(`${outputs}/${id}?bureau=${bureau}`)).body;
    }
    expect([view.state, view.progress]).toEqual(['done', 100]);
    expect(view.fileName).toBe('子洲县应急管理局2020年度绩效自评证据包 610831-2020-R1.zip');
  });

  it('are made once at a time, for those alone who see the whole bureau', async () => {
    const client = await zizhou.application.as('finance');
    const ask = () => client.post<OutputView & ProblemBody>(outputs, { bureau, year: 2020, format: 'pack', report: frozen.revision.id });
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([202, 409]);
    const { body } = await (await zizhou.application.as('matigou')).get<ProblemBody>(`${outputs}?bureau=${bureau}&year=2020`);
    expect(body.code).toBe('scope-too-narrow');
    const { status } = await (await zizhou.application.as('linxiang')).get<ProblemBody>(`${outputs}/${answers.find(({ body: one }) => one.id)!.body.id}?bureau=430682`);
    expect(status).toBe(404);
  });
});
