import { Refusal } from '@fenghuo/shared/problems';
import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { UncheckedGrounds } from '@fenghuo/shared/unchecked-grounds';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { documentFormats, DocumentService, type DocumentFormat } from '../../documents/document.service.js';
import { readInput } from '../../http/contract.js';
import { bureauQuery } from '../../http/queries.js';

/** An enforcement document as it is printed. */
@Controller(`api/${enforcementDocument.path}`)
export class EnforcementDocumentController {
  constructor(private readonly documents: DocumentService) {}

  @Get(':id/document.:format')
  @Policy('readRecords')
  async print(@Signed() principal: Principal, @Param('id') id: string, @Param('format') format: string, @Query() query: unknown,
    @Res() reply: FastifyReply): Promise<void> {
    const { bureau } = readInput(bureauQuery, query);
    if (!Object.hasOwn(documentFormats, format) || !z.uuid().safeParse(id).success) throw new Refusal('not-found');
    const kind = format as DocumentFormat;
    const { name, bytes } = await this.documents.render(principal, bureau, id.toLowerCase(), kind);
    await reply.type(documentFormats[kind].mediaType).header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${bureau}-${id.toLowerCase()}.${kind}"; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`)
      .send(bytes);
  }

  @Get(':id/unchecked')
  @Policy('readRecords')
  async unchecked(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<UncheckedGrounds> {
    const { bureau } = readInput(bureauQuery, query);
    if (!z.uuid().safeParse(id).success) throw new Refusal('not-found');
    return this.documents.unchecked(principal, bureau, id.toLowerCase());
  }
}
