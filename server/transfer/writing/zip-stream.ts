import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { put, until } from './drained.js';

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  crc: number;
  size: number;
  stored: number;
}

/** Names in UTF-8, and the sizes stand behind the content (APPNOTE 4.4.4): they are not known before it. */
const flags = 0x0808;
const firstDay = (1 << 5) | 1;
/** What a field of four bytes can say. ZIP64 is not written: a workbook of that size no spreadsheet opens. */
const most = 0xffffffff;

/** A ZIP whose entries are packed while they are written: memory holds neither an entry nor what is packed of it. */
export class ZipStream {
  private readonly entries: Entry[] = [];
  private at = 0;
  private packing: DeflateRaw | undefined;

  constructor(private readonly out: Writable) {}

  /** Begins an entry; what is written from now on is its content. */
  async begin(name: string): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), at: this.at, crc: 0, size: 0, stored: 0 };
    this.entries.push(entry);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(20, 4);
    this.describe(head, 6, entry, false);
    await this.send(head, entry.name);
    this.packing = createDeflateRaw();
    this.packing.on('data', (piece: Buffer) => { entry.stored += piece.length; });
    this.packing.pipe(this.out, { end: false });
  }

  async write(text: string): Promise<void> {
    const entry = this.entries.at(-1)!;
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (!this.packing!.write(bytes)) await until(this.packing!, 'drain', this.out);
  }

  /** Bytes of the entry so far, unpacked. */
  get written(): number {
    return this.entries.at(-1)!.size;
  }

  async end(): Promise<void> {
    const entry = this.entries.at(-1)!;
    const packed = until(this.packing!, 'end', this.out);
    this.packing!.end();
    await packed;
    this.packing!.unpipe(this.out);
    this.at += entry.stored;
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50);
    this.measure(sizes, 4, entry);
    await this.send(sizes);
  }

  async add(name: string, text: string): Promise<void> {
    await this.begin(name);
    await this.write(text);
    await this.end();
  }

  /** The list of the entries, and the end of the stream. */
  async finish(): Promise<void> {
    const start = this.at;
    for (const entry of this.entries) {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(20, 6);
      this.describe(head, 8, entry, true);
      head.writeUInt32LE(entry.at, 42);
      await this.send(head, entry.name);
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.at - start, 12);
    end.writeUInt32LE(start, 16);
    await this.send(end);
    this.out.end();
  }

  /** Flags, method, time, check sum, sizes and the length of the name, from `offset` on. */
  private describe(head: Buffer, offset: number, entry: Entry, known: boolean): void {
    head.writeUInt16LE(flags, offset);
    head.writeUInt16LE(8, offset + 2);
    head.writeUInt16LE(firstDay, offset + 6);
    if (known) this.measure(head, offset + 8, entry);
    head.writeUInt16LE(entry.name.length, offset + 20);
  }

  private measure(head: Buffer, offset: number, { crc, size, stored }: Entry): void {
    head.writeUInt32LE(crc >>> 0, offset);
    head.writeUInt32LE(stored, offset + 4);
    head.writeUInt32LE(size, offset + 8);
  }

  private async send(...pieces: readonly Buffer[]): Promise<void> {
    const bytes = Buffer.concat(pieces);
    this.at += bytes.length;
    if (this.at > most) throw new Error('the archive is larger than 4 GB');
    await put(this.out, bytes);
  }
}
