import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { limits, limitWords } from './limits.js';

/** Days that a file is kept whose rows were never imported; an imported one is removed at once: the journal has its rows. */
const keptFor = 7;
const day = 86_400_000;

/** Uploaded files under the name of their SHA-256: `<data>/imports/<sha256>`. They may hold personal data and are not kept. */
@Injectable()
export class ImportFiles {
  constructor(private readonly directory: string) {}

  /** Writes the bytes while they come. @throws Refusal `import-too-large` */
  async put(bytes: Readable): Promise<{ sha256: string; size: number }> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await this.sweep();
    const temporary = join(this.directory, `${randomUUID()}.part`);
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(bytes, async function* counted(pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          size += piece.length;
          if (size > limits.compressed) throw new Refusal('import-too-large', { limit: limitWords.compressed });
          hash.update(piece);
          yield piece;
        }
      }, createWriteStream(temporary, { flags: 'wx', mode: 0o600 }));
      const sha256 = hash.digest('hex');
      await rename(temporary, this.pathOf(sha256));
      return { sha256, size };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** @throws Refusal `import-file-gone` */
  async existing(sha256: string): Promise<string> {
    const path = this.pathOf(sha256);
    await access(path).catch(() => { throw new Refusal('import-file-gone'); });
    return path;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    return join(this.directory, sha256);
  }

  private async sweep(): Promise<void> {
    for (const name of await readdir(this.directory)) {
      const path = join(this.directory, name);
      const known = await stat(path).catch(() => undefined); // Removed meanwhile by another upload.
      if (known && known.mtimeMs < Date.now() - keptFor * day) await rm(path, { force: true });
    }
  }
}
