import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';

/** Bytes under the name of their SHA-256: `<data>/attachments/ab/cd/<sha256>`. Written once, never changed. */
@Injectable()
export class AttachmentStore {
  constructor(private readonly directory: string) {}

  /** Returns when the bytes are on the disk. */
  async put(sha256: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(sha256);
    if (await this.holds(sha256, bytes.length)) return;
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}`;
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    const folder = await open(dirname(path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  private async holds(sha256: string, size: number): Promise<boolean> {
    try {
      return (await stat(this.pathOf(sha256))).size === size;
    } catch {
      return false; // Not there yet: that is what put is for.
    }
  }

  private pathOf(sha256: string): string {
    return join(this.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}
