import { Readable } from 'node:stream';
import { Refusal } from '@fenghuo/shared/problems';
import { importMapping, importMediaType, type ImportProblemPage, type ImportView } from '@fenghuo/shared/transfer';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { readInput } from '../http/contract.js';
import { bureauCode, bureauQuery, limit } from '../http/queries.js';
import { ImportService } from './import.service.js';
import { limits, limitWords } from './limits.js';
import { problemList } from './problem-list.js';
import { exportMediaTypes } from './export.service.js';

const uploadQuery = z.object({ bureau: bureauCode, type: z.string().max(60), name: z.string().trim().min(1).max(200).default('import') });
const problemsQuery = bureauQuery.extend({ after: z.coerce.number().int().min(0).default(0), limit: limit(50, 200) });
const listQuery = bureauQuery.extend({ language: z.enum(['zh', 'en']).default('zh') });

@Controller('api/imports')
export class ImportController implements OnModuleInit {
  constructor(private readonly imports: ImportService, private readonly host: HttpAdapterHost) {}

  /** The bytes of a file are taken as they come and are never in memory as a whole. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify.hasContentTypeParser(importMediaType)) fastify.addContentTypeParser(importMediaType, (_request, bytes, done) => done(null, bytes));
  }

  @Post()
  @Policy('writeRecords')
  @HttpCode(201)
  upload(@Signed() principal: Principal, @Query() query: unknown, @Headers('content-length') length: string | undefined,
    @Body() bytes: unknown): Promise<ImportView> {
    if (!(bytes instanceof Readable)) throw new Refusal('body-unreadable');
    if (Number(length ?? 0) > limits.compressed) throw new Refusal('import-too-large', { limit: limitWords.compressed });
    return this.imports.upload(principal, readInput(uploadQuery, query), bytes);
  }

  @Get(':id')
  @Policy('writeRecords')
  view(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<ImportView> {
    return this.imports.view(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Put(':id/mapping')
  @Policy('writeRecords')
  map(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown): Promise<ImportView> {
    return this.imports.map(principal, readInput(bureauQuery, query).bureau, idOf(id), readInput(importMapping, body));
  }

  @Post(':id/commit')
  @Policy('writeRecords')
  @HttpCode(200)
  commit(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<ImportView> {
    return this.imports.commit(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Get(':id/problems')
  @Policy('writeRecords')
  problems(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<ImportProblemPage> {
    const { bureau, after, limit: most } = readInput(problemsQuery, query);
    return this.imports.problems(principal, bureau, idOf(id), after, most);
  }

  @Get(':id/problems.xlsx')
  @Policy('writeRecords')
  async problemSheet(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { bureau, language } = readInput(listQuery, query);
    const { fileName } = await this.imports.view(principal, bureau, idOf(id));
    const bytes = await problemList(language, (after) => this.imports.problems(principal, bureau, idOf(id), after, 200));
    const name = encodeURIComponent(`${fileName.replace(/\.\w+$/, '')}-${language === 'zh' ? '错误清单' : 'problems'}.xlsx`);
    await reply.type(exportMediaTypes.xlsx).header('content-disposition', `attachment; filename="problems.xlsx"; filename*=UTF-8''${name}`).send(bytes);
  }
}

function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
