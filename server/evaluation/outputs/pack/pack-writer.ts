import type { Writable } from 'node:stream';
import { canonical, sha256 } from '../../../journal/canonical.js';
import { ZipOutput } from '../../../zip/zip-output.js';

export interface PackedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Bytes. Packing takes a quarter of a megabyte of working memory for each entry, whatever its size. */
const worthPacking = 4096;

/** Puts files into the pack and keeps the list of them, which is written and signed last. */
export class PackWriter {
  readonly files: PackedFile[] = [];
  private readonly zip: ZipOutput;

  constructor(out: Writable, at: Date) {
    this.zip = new ZipOutput(out, at);
  }

  /** `packed`: false for photos, which are packed already; for what is small it would be more work and memory than it saves room. */
  async add(path: string, content: Buffer | string, packed = Buffer.byteLength(content) > worthPacking): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.files.push({ path, size: bytes.length, sha256: sha256(bytes).toString('hex') });
    await this.zip.add(path, bytes, packed);
  }

  /** The list with what belongs to it, its signature, and the end of the file. */
  async finish(about: Readonly<Record<string, unknown>>, sign: (statement: string) => Buffer): Promise<void> {
    const manifest = Buffer.from(`${JSON.stringify({ format: 1, ...about, files: this.files }, null, 1)}\n`);
    const statement = `fenghuo-pack/${String(about['bureau'])}\n${sha256(manifest).toString('hex')}\n`;
    await this.zip.add('manifest.json', manifest);
    await this.zip.add('manifest.sig.json', Buffer.from(`${canonical({ statement, signature: sign(statement).toString('base64') })}\n`));
    await this.zip.finish();
  }
}
