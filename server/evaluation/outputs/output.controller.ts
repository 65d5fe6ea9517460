import { outputFormats, outputRequest, type OutputView } from '@fenghuo/shared/evaluation/outputs';
import { Refusal } from '@fenghuo/shared/problems';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauQuery } from '../../http/queries.js';
import { OutputService } from './output.service.js';

const listQuery = bureauQuery.extend({ year: z.coerce.number().int().min(1990).max(2100) });
const quickQuery = outputRequest.omit({ format: true }).extend({
  draft: z.enum(['true', 'false']).default('false').transform((said) => said === 'true'),
});

/** Reports as files: quick ones at once, evidence packs as work with progress. */
@Controller('api/evaluation/outputs')
export class OutputController {
  constructor(private readonly outputs: OutputService) {}

  @Post()
  @Policy('readEvaluation')
  @HttpCode(202)
  ask(@Signed() principal: Principal, @Body() body: unknown): Promise<OutputView> {
    return this.outputs.ask(principal, readInput(outputRequest, body));
  }

  @Get()
  @Policy('readEvaluation')
  list(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly OutputView[]> {
    const { bureau, year } = readInput(listQuery, query);
    return this.outputs.list(principal, bureau, year);
  }

  @Get('report.:format')
  @Policy('readEvaluation')
  async now(@Signed() principal: Principal, @Param('format') asked: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const format = outputRequest.shape.format.safeParse(asked);
    const request = readInput(quickQuery, query);
    if (!format.success || !outputFormats[format.data].quick) throw new Refusal('not-found');
    const { name, bytes } = await this.outputs.now(principal, { ...request, format: format.data });
    const { mediaType, extension } = outputFormats[format.data];
    await attached(reply, name, `${request.bureau}-${request.year}.${extension}`).type(mediaType).send(bytes);
  }

  @Get(':id')
  @Policy('readEvaluation')
  view(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<OutputView> {
    return this.outputs.view(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Get(':id/file')
  @Policy('readEvaluation')
  async file(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { bureau } = readInput(bureauQuery, query);
    const { stored: { fileName, size, format, year }, stream } = await this.outputs.file(principal, bureau, idOf(id));
    const { mediaType, extension } = outputFormats[format];
    await attached(reply, fileName ?? id, `${bureau}-${year}.${extension}`).header('content-length', size ?? 0).type(mediaType).send(stream);
  }
}

/** `plain`: the name for programs that read only letters of ASCII. */
function attached(reply: FastifyReply, name: string, plain: string): FastifyReply {
  return reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`);
}

function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
