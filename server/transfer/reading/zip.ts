import { open, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import type { Label } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import { limits, limitWords } from '../limits.js';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostEntries = 2000;

export const unreadable = (reason: Label) => new Refusal('import-unreadable', { reason });
const damaged = () => unreadable({ zh: '压缩包结构不完整', en: 'the archive is incomplete' });

/**
 * A ZIP archive read by its directory (APPNOTE 6.3). What is unpacked is counted as it comes, over all entries together: what the directory
 * announces is not believed. ZIP64 is not read: no file within the limits needs it.
 */
export class Zip {
  private unpacked = 0;

  private constructor(private readonly path: string, private readonly entries: ReadonlyMap<string, Entry>) {}

  /** @throws Refusal `import-unreadable` */
  static async open(path: string): Promise<Zip> {
    const file = await open(path, 'r');
    try {
      return new Zip(path, await directoryOf(file));
    } finally {
      await file.close();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The unpacked bytes of an entry, in pieces. @throws Refusal `import-too-large`, `import-unreadable` */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable({ zh: `缺少 ${name}`, en: `${name} is missing` });
    if (entry.compressed === 0) return;
    const start = await this.contentOf(entry);
    const raw = createReadStream(this.path, { start, end: start + entry.compressed - 1 });
    const content = entry.method === 8 ? raw.pipe(createInflateRaw({ chunkSize: 64 * 1024 })) : raw;
    raw.once('error', (error) => content.destroy(error));
    try {
      for await (const piece of content as AsyncIterable<Buffer>) {
        this.unpacked += piece.length;
        if (this.unpacked > limits.uncompressed) throw new Refusal('import-too-large', { limit: limitWords.uncompressed });
        yield piece;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : damaged();
    } finally {
      content.destroy();
      raw.destroy();
    }
  }

  /** A small entry as text. */
  async text(name: string): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.read(name)) {
      size += piece.length;
      if (size > 4 * 1024 * 1024) throw damaged();
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  private async contentOf({ offset }: Entry): Promise<number> {
    const file = await open(this.path, 'r');
    try {
      const local = await bytesAt(file, offset, 30);
      if (local.readUInt32LE(0) !== localSignature) throw damaged();
      return offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    } finally {
      await file.close();
    }
  }
}

async function directoryOf(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw damaged();
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > mostEntries || offset + length > size) throw damaged();
  return entriesOf(await bytesAt(file, offset, length), count);
}

function entriesOf(directory: Buffer, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) throw damaged();
    const flags = directory.readUInt16LE(at + 8);
    const method = directory.readUInt16LE(at + 10);
    const [nameLength, extraLength, commentLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    if ((flags & 1) !== 0) throw unreadable({ zh: '文件已加密', en: 'the file is encrypted' });
    if (method !== 0 && method !== 8) throw damaged();
    entries.set(name, { name, method, compressed: directory.readUInt32LE(at + 20), offset: directory.readUInt32LE(at + 42) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}
