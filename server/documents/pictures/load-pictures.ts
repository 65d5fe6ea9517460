import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { AttachmentService } from '../../attachments/attachment.service.js';
import { AttachmentStore } from '../../attachments/attachment-store.js';
import type { PrintedDocument } from '../document-content.js';
import { readPicture, type Picture } from './picture.js';

/** Bytes of one picture, and of all pictures of a document: what is beyond is named on the annex instead. */
const largest = 6 * 1024 * 1024;
const largestTogether = 24 * 1024 * 1024;

/** By the SHA-256 of what was sent. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Reads the pictures of a document: signatures first, then photos, as far as they can be printed. */
@Injectable()
export class PictureLoader {
  constructor(private readonly attachments: AttachmentService, private readonly files: AttachmentStore) {}

  async load(principal: Principal, bureau: string, { signatures, photos }: PrintedDocument): Promise<Pictures> {
    const wanted = new Set([...signatures.flatMap(({ picture }) => picture ?? []), ...photos.map(({ picture }) => picture)]);
    const loaded = new Map<string, Picture>();
    let together = 0;
    for (const sha256 of wanted) {
      const picture = await this.read(principal, bureau, sha256, Math.min(largest, largestTogether - together));
      if (!picture) continue;
      together += picture.bytes.length;
      loaded.set(sha256, picture);
    }
    return loaded;
  }

  private async read(principal: Principal, bureau: string, sha256: string, most: number): Promise<Picture | undefined> {
    try {
      const { size, mediaType } = await this.attachments.about(principal, bureau, sha256);
      if (size > most || (mediaType !== 'image/jpeg' && mediaType !== 'image/png')) return undefined;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return undefined;
      throw error;
    }
    const parts: Buffer[] = [];
    for await (const part of this.files.read(sha256)) parts.push(part as Buffer);
    return readPicture(Buffer.concat(parts));
  }
}
