import { once } from 'node:events';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';

/** Bytes that are written in one go. */
const mostAtOnce = 65_536;

/** What the library keeps of an entry until the end, its content with it unless that is taken out. */
interface WrittenEntry {
  readonly state: number;
  doFileDataPump: () => void;
}
const written = 3;

/** Writes a ZIP entry by entry at the pace of its reader: memory holds one piece of one entry, and the list of names. */
export class ZipOutput {
  private readonly zip = new ZipFile();
  private gone: Error | undefined;

  /** Every entry has the day `at`, so that the same content makes the same bytes. */
  constructor(private readonly out: Writable, private readonly at: Date) {
    out.on('error', (error) => this.stop(error));
    out.on('close', () => this.stop(new Error('the reader has gone')));
    this.zip.outputStream.pipe(out);
  }

  /** An entry in one piece. `packed`: false for what is packed already, like photos. @throws when the reader has gone */
  async add(name: string, bytes: Buffer, packed = true): Promise<void> {
    if (!packed && bytes.length <= mostAtOnce) return this.addWhole(name, bytes);
    const content = Readable.from([bytes], { objectMode: false });
    this.enter(content, name, packed);
    await this.orGone(once(content, 'end'));
  }

  /** An entry written piece by piece; the next begins after `end`. */
  begin(name: string): ZipEntry {
    const content = new PassThrough();
    this.enter(content, name, true);
    return {
      write: async (bytes) => {
        if (!content.write(bytes)) await this.orGone(once(content, 'drain'));
      },
      end: async () => {
        content.end();
        await this.orGone(once(content, 'end'));
      },
    };
  }

  /** The list of the entries, and the end of the stream. */
  async finish(): Promise<void> {
    this.zip.end();
    await this.orGone(once(this.zip.outputStream, 'end'));
  }

  /** Without the five streams that an entry has otherwise: thousands of small files would leave more of them behind than is cleared away in time. */
  private async addWhole(name: string, bytes: Buffer): Promise<void> {
    // A copy, for what came out of a larger block would hold all of it.
    this.zip.addBuffer(Buffer.from(bytes), name, { mtime: this.at, compress: false, forceDosTimestamp: true });
    await this.orGone(setImmediate());
    const out = this.zip.outputStream as PassThrough;
    if (out.writableNeedDrain) await this.orGone(once(out, 'drain'));
    const entry = (this.zip as unknown as { readonly entries: readonly WrittenEntry[] }).entries.at(-1)!;
    if (entry.state === written) entry.doFileDataPump = () => undefined;
  }

  private enter(content: Readable, name: string, packed: boolean): void {
    // The list of entries lives until the end, and with it whatever an entry holds: of its content nothing may stay there.
    let given: Readable | undefined = content;
    this.zip.addReadStreamLazy(name, { mtime: this.at, compress: packed, forceDosTimestamp: true }, (take) => {
      const stream = given!;
      given = undefined;
      take(null, stream);
    });
  }

  private stop(error: Error): void {
    this.gone ??= error;
    (this.zip.outputStream as PassThrough).destroy();
    this.zip.emit('gone');
  }

  private async orGone(done: Promise<unknown>): Promise<void> {
    const left = new AbortController();
    try {
      if (!this.gone) await Promise.race([done, once(this.zip, 'gone', { signal: left.signal })]);
    } finally {
      left.abort();
    }
    if (this.gone) throw this.gone;
  }
}

/** One entry that is being written. */
export interface ZipEntry {
  write(bytes: Buffer): Promise<void>;
  end(): Promise<void>;
}
