import { documentTypes, isDocumentType, type AboutAttachment } from '@fenghuo/shared/attachments';
import { Refusal } from '@fenghuo/shared/problems';
import { contentHash } from '@fenghuo/shared/records/field';
import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { readInput } from '../http/contract.js';
import { bureauCode, bureauQuery } from '../http/queries.js';
import { AttachmentStore } from './attachment-store.js';
import { AttachmentService } from './attachment.service.js';

const degrees = (most: number) => z.coerce.number().min(-most).max(most).optional();
const storeQuery = z.object({
  bureau: bureauCode,
  division: z.string().regex(/^\d{12}$/),
  longitude: degrees(180),
  latitude: degrees(90),
  accuracy: z.coerce.number().min(0).optional(),
  positionSource: z.enum(['gps', 'exif']).optional(),
  takenAt: z.iso.datetime({ offset: true }).optional(),
});

@Controller('api/attachments')
export class AttachmentController {
  constructor(private readonly attachments: AttachmentService, private readonly files: AttachmentStore) {}

  @Put(':sha256')
  @Policy('sendAttachments')
  store(@Signed() principal: Principal, @Param('sha256') sha256: string, @Query() query: unknown, @Body() bytes: unknown): Promise<{ sha256: string; size: number; mediaType: string }> {
    if (!Buffer.isBuffer(bytes)) throw new Refusal('attachment-kind-refused');
    return this.attachments.store(principal, { ...readInput(storeQuery, query), announced: hashOf(sha256), bytes });
  }

  @Get(':sha256')
  @Policy('readRecords')
  async read(@Signed() principal: Principal, @Param('sha256') sha256: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { mediaType } = await this.attachments.about(principal, readInput(bureauQuery, query).bureau, hashOf(sha256));
    // The bytes under a name never change, but who may see them does: kept by the browser alone, and asked again.
    await reply.type(mediaType).header('etag', `"${sha256}"`).header('cache-control', 'private, no-cache')
      // A document is never opened within the site, and nothing in an attachment runs or loads anything.
      .header('content-disposition', isDocumentType(mediaType) ? `attachment; filename="${sha256.slice(0, 12)}.${documentTypes[mediaType].ending}"` : 'inline')
      .header('content-security-policy', "default-src 'none'; sandbox").send(this.files.read(sha256));
  }

  @Get(':sha256/about')
  @Policy('readRecords')
  about(@Signed() principal: Principal, @Param('sha256') sha256: string, @Query() query: unknown): Promise<AboutAttachment> {
    return this.attachments.about(principal, readInput(bureauQuery, query).bureau, hashOf(sha256));
  }
}

function hashOf(sha256: string): string {
  const read = contentHash.safeParse(sha256);
  if (!read.success) throw new Refusal('not-found');
  return read.data;
}
