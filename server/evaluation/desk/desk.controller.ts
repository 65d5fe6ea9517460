import { isDocumentType, documentTypes } from '@fenghuo/shared/attachments';
import { rowVerdict, type DeskListing, type DeskRecord, type DeskReport } from '@fenghuo/shared/evaluation/desk';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { VerifiedScores } from '@fenghuo/shared/evaluation/verified-scores';
import type { EndedGrant } from '@fenghuo/shared/report-grants';
import { Refusal } from '@fenghuo/shared/problems';
import { contentHash } from '@fenghuo/shared/records/field';
import { verification } from '@fenghuo/shared/records/verification';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { AttachmentStore } from '../../attachments/attachment-store.js';
import { readInput } from '../../http/contract.js';
import { bureauQuery, limit } from '../../http/queries.js';
import { DeskService } from './desk.service.js';
import { VerifyService } from './verify.service.js';

const evidenceQuery = bureauQuery.extend({
  part: z.string().max(64).default('value'), set: z.enum(['counted', 'notCounted']).default('counted'),
  after: z.string().max(200).nullable().default(null), limit: limit(50, 200),
});
const bureauOf = (query: unknown) => readInput(bureauQuery, query).bureau;

/** All that an evaluator reaches, beside signing in and out. */
@Controller('api/evaluation/desk/reports')
export class DeskController {
  constructor(private readonly desk: DeskService, private readonly verifier: VerifyService, private readonly files: AttachmentStore) {}

  @Get()
  @Policy('verifyReports')
  list(@Signed() principal: Principal): Promise<readonly DeskListing[]> {
    return this.desk.list(principal);
  }

  @Get('ended')
  @Policy('verifyReports')
  ended(@Signed() principal: Principal): Promise<readonly EndedGrant[]> {
    return this.desk.ended(principal);
  }

  @Get(':id')
  @Policy('verifyReports')
  open(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<DeskReport> {
    return this.desk.open(principal, bureauOf(query), idOf(id));
  }

  @Get(':id/rows/:code/records')
  @Policy('verifyReports')
  evidence(@Signed() principal: Principal, @Param('id') id: string, @Param('code') code: string, @Query() query: unknown): Promise<EvidencePage> {
    const { bureau, part, ...page } = readInput(evidenceQuery, query);
    return this.desk.evidence(principal, bureau, idOf(id), code, part, page);
  }

  @Get(':id/records/:type/:record')
  @Policy('verifyReports')
  record(@Signed() principal: Principal, @Param('id') id: string, @Param('type') type: string, @Param('record') record: string,
    @Query() query: unknown): Promise<DeskRecord> {
    return this.desk.record(principal, bureauOf(query), idOf(id), type, idOf(record));
  }

  @Get(':id/records/:type/:record/attachments/:sha256')
  @Policy('verifyReports')
  async attachment(@Signed() principal: Principal, @Param('id') id: string, @Param('type') type: string, @Param('record') record: string,
    @Param('sha256') sha256: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const hash = contentHash.safeParse(sha256);
    if (!hash.success) throw new Refusal('not-found');
    const { mediaType } = await this.desk.attachment(principal, bureauOf(query), idOf(id), type, idOf(record), hash.data);
    await reply.type(mediaType).header('etag', `"${hash.data}"`).header('cache-control', 'private, no-cache')
      .header('content-disposition', isDocumentType(mediaType)
        ? `attachment; filename="${hash.data.slice(0, 12)}.${documentTypes[mediaType].ending}"` : 'inline')
      .header('content-security-policy', "default-src 'none'; sandbox").send(this.files.read(hash.data));
  }

  @Put(':id/rows/:code')
  @Policy('verifyReports')
  verify(@Signed() principal: Principal, @Param('id') id: string, @Param('code') code: string, @Query() query: unknown,
    @Body() body: unknown): Promise<VerifiedScores> {
    return this.verifier.verify(principal, bureauOf(query), idOf(id), code, readInput(rowVerdict, body, verification.fields));
  }

  @Post(':id/finish')
  @Policy('verifyReports')
  @HttpCode(200)
  finish(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<VerifiedScores> {
    return this.verifier.finish(principal, bureauOf(query), idOf(id));
  }

  @Post(':id/resume')
  @Policy('verifyReports')
  @HttpCode(200)
  resume(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<VerifiedScores> {
    return this.verifier.resume(principal, bureauOf(query), idOf(id));
  }
}

/** What the evaluators said, for those who answer for the report. */
@Controller('api/evaluation/reports')
export class VerifiedScoresController {
  constructor(private readonly desk: DeskService) {}

  @Get(':id/verified')
  @Policy('readEvaluation')
  scores(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<VerifiedScores> {
    return this.desk.scores(principal, bureauOf(query), idOf(id));
  }
}

/** What is no id names nothing. */
function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
