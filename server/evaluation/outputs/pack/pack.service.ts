import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Language } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { AttachmentStore } from '../../../attachments/attachment-store.js';
import { mediaTypeOf } from '../../../attachments/media-type.js';
import { Database, type Sql } from '../../../database/database.js';
import { canonical, sha256 } from '../../../journal/canonical.js';
import { SealKey, sealStatement } from '../../../journal/seal-key.js';
import { bodiesOf, extract, numbersOf, sealOver, type RecordVersion, type SignedRoot } from '../../../journal/sealed-extract.js';
import { SealService } from '../../../journal/seal.service.js';
import { countedPlaces, piecesOf } from '../../archive/frozen-lists.js';
import { supportingRecords } from '../../evidence/supporting-records.js';
import { printForm } from '../form/print-form.js';
import { printNarrative } from '../narrative/print-narrative.js';
import { renderDocx } from '../rendering/render-docx.js';
import { renderPdf } from '../rendering/render-pdf.js';
import { renderXlsx } from '../rendering/render-xlsx.js';
import { ReportReader, type Asker, type ReadReport, type Wanted } from '../report-reader.js';
import { reportNumber, rootInHex, type ReportSource } from '../report-source.js';
import { contentsPage } from './contents-page.js';
import { digestsOf } from './digests.js';
import { PackWriter } from './pack-writer.js';
import { readme } from './pack.words.js';
import { verifierFile } from './verifier-file.js';

/** Times that the journal is sealed anew because somebody wrote in between. */
const sealingTries = 5;
const leavesInFile = 1000;
/** Names of files as people know them, by media type. */
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Told how much is done, in hundredths. */
export type Progress = (done: number) => Promise<void> | void;

interface Packing extends ReadReport {
  readonly sql: Sql;
  readonly language: Language;
  readonly seal: SignedRoot;
  readonly numbers: readonly number[];
  readonly missing: readonly RecordVersion[];
}

/**
 * The evidence pack of a report, written while it is read, from one snapshot: what was counted, byte by byte as the journal has it, with the
 * proofs up to a signed root. Memory holds the report and the paths of its records, never the records or photos themselves.
 */
@Injectable()
export class PackService {
  constructor(
    private readonly database: Database, private readonly seals: SealService, private readonly key: SealKey, private readonly reader: ReportReader,
    private readonly files: AttachmentStore,
  ) {}

  /** @throws Refusal those of reading a report, `pack-not-sealed`; Error where the journal was altered. */
  async write(asker: Asker, wanted: Wanted, language: Language, out: Writable, progress: Progress = () => undefined): Promise<ReportSource> {
    for (let tried = 1; ; tried += 1) {
      await this.seals.seal(wanted.bureau);
      const written = await this.database.read(asker, async (sql) => {
        const read = await this.reader.readIn(sql, asker, wanted, true);
        const versions = await this.versionsOf(sql, read.source);
        const found = await numbersOf(sql, wanted.bureau, versions);
        const numbers = found.filter((n) => n !== undefined);
        const seal = await sealOver(sql, wanted.bureau, Math.max(1, read.source.report.seal.sealedTo, maximum(numbers)), this.key.id);
        if (!seal) return null;
        await this.pack({ ...read, sql, language, seal, numbers, missing: versions.filter((_, index) => found[index] === undefined) }, out, progress);
        return read.source;
      });
      if (written) return written;
      if (tried === sealingTries) throw new Refusal('pack-not-sealed');
    }
  }

  /** The records behind the figures, those that show photos for them, what was explained, and the report's own, which names the hash of report.json. */
  private async versionsOf(sql: Sql, { report, pieces, revision, bureau }: ReportSource): Promise<readonly RecordVersion[]> {
    const counted = await countedPlaces(pieces, report);
    const versions: RecordVersion[] = [];
    for await (const records of piecesOf(pieces, report.records)) for (const { type, id, version } of records) versions.push({ type, id, version });
    const named = new Set(versions.map(({ type, id }) => `${type}/${id}`));
    const supporting = await supportingRecords(sql, bureau.code, report.form.asOf.n, versions.filter((_, place) => counted[place] === 1));
    return [
      ...versions, ...supporting.filter(({ type, id }) => !named.has(`${type}/${id}`)),
      ...report.deviations.map(({ id, version }) => ({ type: 'deviation', id, version })),
      ...(revision ? [{ type: 'evaluation-report', id: revision.id, version: revision.version }] : []),
    ];
  }

  private async pack(packing: Packing, out: Writable, progress: Progress): Promise<void> {
    const { source, seal, language } = packing;
    const { report, bureau, revision } = source;
    const pack = new PackWriter(out, new Date());
    await this.addPapers(pack, packing);
    const names = await this.addProofs(pack, packing, (rows) => progress(Math.round((rows / seal.size) * 20)));
    const attachments = await addRecords(pack, packing, names, (part) => progress(20 + Math.round(part * 40)));
    const { files, gone } = await this.addAttachments(pack, attachments, (part) => progress(60 + Math.round(part * 38)));
    await pack.add('contents.html', await contentsPage(source, language, files));
    await pack.finish({
      bureau: bureau.code, year: report.form.year, number: reportNumber(source), made: new Date().toISOString(),
      report: revision && { id: revision.id, version: revision.version, revision: revision.revision, content: revision.content },
      missing: { records: packing.missing.map(({ type, id }) => ({ type, id })), attachments: gone }, figures: digestsOf(report),
    }, (statement) => this.key.sign(statement));
    await progress(100);
  }

  private async addPapers(pack: PackWriter, { source, figures, language, seal }: Packing): Promise<void> {
    const { report, revision, pieces } = source;
    const form = printForm(source, figures, language);
    await pack.add('README.txt', readme(reportNumber(source), report.form.title, this.key.id, seal.size, seal.root.toString('hex'), revision === null));
    await pack.add('verify.mjs', await readFile(verifierFile));
    await pack.add('report.json', await source.bytes());
    for (const hash of report.contents) await pack.add(`report/${hash}.json`, await pieces.bytes(hash));
    await pack.add('framework.json', canonical(report.framework));
    await pack.add('form.docx', await renderDocx(form), false);
    await pack.add('form.xlsx', await renderXlsx(form), false);
    await pack.add('form.pdf', await renderPdf(form));
    await pack.add('narrative.docx', await renderDocx(printNarrative(source, figures)), false);
  }

  /** Answers the paths of the records by their journal numbers; the proofs themselves are let go of. */
  private async addProofs(pack: PackWriter, { source: { report, bureau }, sql, seal, numbers }: Packing, step: Progress): Promise<ReadonlyMap<number, string>> {
    const { leaves, earlier } = await extract(sql, bureau.code, seal, new Set(numbers), report.seal.sealedTo, step);
    const base64 = (path: readonly Buffer[]) => path.map((one) => one.toString('base64'));
    const root = rootInHex(report.seal.root);
    await pack.add('seal/seal.json', canonical({
      bureau: bureau.code, size: seal.size, root: seal.root.toString('hex'), at: seal.at, keyId: seal.keyId, publicKey: this.key.publicKey,
      statement: sealStatement(bureau.code, seal.size, seal.root), signature: seal.signature.toString('base64'),
      earlier: root === null || earlier.length === 0 ? null : {
        size: report.seal.sealedTo, root, subtrees: earlier.map(({ hash, size, path }) => ({ hash: hash.toString('hex'), size, path: base64(path) })),
      },
    }));
    for (let from = 0; from < leaves.length; from += leavesInFile) {
      const lines = leaves.slice(from, from + leavesInFile).map(({ leaf, path }) => `${JSON.stringify({ leaf, path: base64(path) })}\n`);
      await pack.add(`seal/proofs-${String(from / leavesInFile + 1).padStart(4, '0')}.ndjson`, lines.join(''));
    }
    return new Map(leaves.map(({ leaf: { n, type, id } }) => [Number(n), `records/${type}/${id}.json`]));
  }

  /** What is missing or no longer what its name says is listed; the verifier names it. */
  private async addAttachments(pack: PackWriter, hashes: readonly string[], progress: Progress): Promise<{ files: ReadonlyMap<string, string>; gone: readonly string[] }> {
    const files = new Map<string, string>();
    const gone: string[] = [];
    for (const [index, hash] of hashes.entries()) {
      const bytes = await this.bytesOf(hash);
      if (bytes === undefined) gone.push(hash);
      else {
        const name = `${hash}.${extensions[mediaTypeOf(bytes) ?? ''] ?? 'bin'}`;
        files.set(hash, name);
        await pack.add(`attachments/${name}`, bytes, false);
      }
      if (index % 50 === 0) await progress((index + 1) / hashes.length);
    }
    return { files, gone };
  }

  private async bytesOf(hash: string): Promise<Buffer | undefined> {
    try {
      const pieces: Buffer[] = [];
      for await (const piece of this.files.read(hash)) pieces.push(piece as Buffer);
      const bytes = Buffer.concat(pieces);
      return sha256(bytes).toString('hex') === hash ? bytes : undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}

/** Writes the records and answers the hashes of everything that they show, each once. */
async function addRecords(
  pack: PackWriter, { source, sql, numbers }: Packing, names: ReadonlyMap<number, string>, progress: Progress,
): Promise<readonly string[]> {
  const shown = new Set<string>();
  let done = 0;
  for await (const portion of bodiesOf(sql, source.bureau.code, numbers.toSorted((a, b) => a - b))) {
    for (const { n, body } of portion) {
      await pack.add(names.get(n)!, body);
      for (const hash of attachmentsOf(JSON.parse(body.toString('utf8')) as Record<string, unknown>)) shown.add(hash);
    }
    done += portion.length;
    await progress(done / numbers.length);
  }
  return [...shown];
}

/** Photos, documents and signatures by their SHA-256, as the offline verifier finds them; a content and a root of the evaluation are no files. */
function attachmentsOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(record).filter(([field]) => field !== 'content' && field !== 'sealRoot').flatMap(([, value]) => value)
    .filter((value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
}

const maximum = (numbers: readonly number[]): number => numbers.reduce((most, n) => Math.max(most, n), 0);
