import { once } from 'node:events';
import { crc32, deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import type { Writable } from 'node:stream';

const deflate = promisify(deflateRaw);

interface Entry {
  readonly name: Buffer;
  readonly packed: boolean;
  readonly crc: number;
  readonly size: number;
  readonly stored: number;
  readonly at: number;
}

/** Bytes up to which a record is packed with a twentieth of the memory that zlib takes otherwise: there are thousands of them. */
const few = 8192;
const small = { windowBits: 13, memLevel: 5 } as const;

/** Beyond these, the sizes stand in fields of eight bytes (ZIP64, APPNOTE.TXT 4.3.14). */
const most = { entries: 0xffff, bytes: 0xffffffff } as const;

/**
 * Writes a ZIP entry by entry: memory holds one entry and the list of names. Names are UTF-8; the day of every entry is the same, so that
 * the same report makes the same bytes.
 */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(private readonly out: Writable, private readonly day: { readonly year: number; readonly month: number; readonly day: number }) {}

  get names(): number {
    return this.entries.length;
  }

  /** `packed`: false for what is packed already, like photos. */
  async add(name: string, bytes: Buffer, packed = true): Promise<void> {
    const content = packed ? await deflate(bytes, bytes.length < few ? small : {}) : bytes;
    const entry: Entry = { name: Buffer.from(name), packed, crc: crc32(bytes) >>> 0, size: bytes.length, stored: content.length, at: this.at };
    this.entries.push(entry);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(0x04034b50);
    await this.write(head, this.common(entry), Buffer.alloc(0), entry.name, content);
  }

  async finish(): Promise<void> {
    const start = this.at;
    for (const entry of this.entries) await this.write(...this.listed(entry));
    await this.write(...endOf(this.entries.length, start, this.at - start, this.at));
    this.out.end();
  }

  /** Version, flags (UTF-8 names), method, time, check sum, sizes, lengths: alike in front of the content and in the list at the end. */
  private common({ name, packed, crc, size, stored }: Entry, extra = 0): Buffer {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(extra > 0 ? 45 : 20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(packed ? 8 : 0, 4);
    fields.writeUInt16LE(((this.day.year - 1980) << 9) | (this.day.month << 5) | this.day.day, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(stored, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    fields.writeUInt16LE(extra, 24);
    return fields;
  }

  private listed(entry: Entry): Buffer[] {
    const far = entry.at > most.bytes;
    const extra = Buffer.alloc(far ? 12 : 0);
    if (far) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(BigInt(entry.at), 4);
    }
    const head = Buffer.alloc(6);
    head.writeUInt32LE(0x02014b50);
    head.writeUInt16LE(45, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(far ? most.bytes : entry.at, 10);
    return [head, this.common(entry, extra.length), tail, entry.name, extra];
  }

  private async write(...pieces: readonly Buffer[]): Promise<void> {
    const bytes = Buffer.concat(pieces);
    this.at += bytes.length;
    if (this.out.destroyed) throw new Error('the reader has gone');
    if (this.out.write(bytes)) return;
    const waiting = new AbortController();
    try {
      const { signal } = waiting;
      await Promise.race([once(this.out, 'drain', { signal }), once(this.out, 'close', { signal }).then(() => { throw new Error('the reader has gone'); })]);
    } finally {
      waiting.abort(); // Takes away the listener that was not called.
    }
  }
}

function endOf(entries: number, start: number, size: number, at: number): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Math.min(entries, most.entries), 8);
  end.writeUInt16LE(Math.min(entries, most.entries), 10);
  end.writeUInt32LE(Math.min(size, most.bytes), 12);
  end.writeUInt32LE(Math.min(start, most.bytes), 16);
  if (entries < most.entries && start < most.bytes && size < most.bytes) return [end];
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(entries), 24);
  wide.writeBigUInt64LE(BigInt(entries), 32);
  wide.writeBigUInt64LE(BigInt(size), 40);
  wide.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  return [wide, locator, end];
}
