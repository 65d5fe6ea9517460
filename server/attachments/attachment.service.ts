import { coversDivision } from '@fenghuo/shared/access';
import type { AboutAttachment } from '@fenghuo/shared/attachments';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Catalogue } from '../database/catalogue.service.js';
import { Database } from '../database/database.js';
import { sha256 as hashOf } from '../journal/canonical.js';
import { AttachmentStore } from './attachment-store.js';
import { mediaTypeOf } from './media-type.js';

export interface NewAttachment {
  readonly bureau: string;
  readonly division: string;
  readonly bytes: Buffer;
  /** The name under which the sender announced the bytes. */
  readonly announced?: string;
  /** Degrees WGS-84 and metres, as the device measured them when the photo was taken. */
  readonly longitude?: number | undefined;
  readonly latitude?: number | undefined;
  readonly accuracy?: number | undefined;
  readonly positionSource?: 'gps' | 'exif' | undefined;
  readonly takenAt?: string | undefined;
}

interface Row {
  readonly size: number;
  readonly media_type: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly accuracy: number | null;
  readonly position_source: string | null;
  readonly taken_at: Date | null;
  readonly received_at: Date;
}

@Injectable()
export class AttachmentService {
  constructor(private readonly database: Database, private readonly catalogue: Catalogue, private readonly files: AttachmentStore) {}

  /** Keeps the bytes; the same bytes again change nothing. The bytes are on the disk before the row says so. */
  async store(principal: Principal, attachment: NewAttachment): Promise<{ sha256: string; size: number; mediaType: string }> {
    const { bureau, division, bytes, announced } = attachment;
    const sha256 = hashOf(bytes).toString('hex');
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType) throw new Refusal('attachment-kind-refused');
    if (announced !== undefined && announced !== sha256) throw new Refusal('attachment-hash-differs');
    const place = await this.catalogue.bureau(bureau);
    if (!place?.divisions.has(division) || !coversDivision(principal.scope, division)) {
      throw new Refusal('division-outside-bureau', { division });
    }
    await this.files.put(sha256, bytes);
    await this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [principal.scope]);
      await sql(
        `INSERT INTO attachment (bureau, sha256, size, media_type, division, longitude, latitude, accuracy, position_source, taken_at, received_at, received_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), $11) ON CONFLICT DO NOTHING`,
        [bureau, sha256, bytes.length, mediaType, division, attachment.longitude ?? null, attachment.latitude ?? null, attachment.accuracy ?? null,
          attachment.positionSource ?? null, attachment.takenAt ?? null, principal.account]);
    });
    return { sha256, size: bytes.length, mediaType };
  }

  /**
   * Visible to whoever sees a record that shows it, and to its sender.
   * @throws Refusal `not-found`
   */
  async about(principal: Principal, bureau: string, sha256: string): Promise<AboutAttachment> {
    const [known] = await this.database.read(principal, (sql) => sql<{ known: boolean }>(
      `SELECT EXISTS (SELECT FROM attachment_use WHERE bureau = $1 AND sha256 = $2)
         OR EXISTS (SELECT FROM attachment WHERE bureau = $1 AND sha256 = $2 AND received_from = $3) AS known`, [bureau, sha256, principal.account]));
    if (!known!.known) throw new Refusal('not-found');
    // Who sees the record sees its photo, also one that was sent for another division.
    const [row] = await this.database.read({ scope: bureau }, (sql) => sql<Row>(
      'SELECT * FROM attachment WHERE bureau = $1 AND sha256 = $2 ORDER BY received_at LIMIT 1', [bureau, sha256]));
    if (!row) throw new Refusal('not-found');
    return {
      sha256, size: row.size, mediaType: row.media_type, longitude: row.longitude, latitude: row.latitude, accuracy: row.accuracy,
      positionSource: row.position_source, takenAt: row.taken_at?.toISOString() ?? null, receivedAt: row.received_at.toISOString(),
    };
  }
}
