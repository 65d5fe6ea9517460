import { Readable } from 'node:stream';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { FrameworkComparison, FrameworkListing, FrameworkView, KnownMeasure, UploadedForm } from '@fenghuo/shared/evaluation/framework-views';
import { Refusal } from '@fenghuo/shared/problems';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauCode, bureauQuery } from '../../http/queries.js';
import { FrameworkDrafts } from './framework-drafts.service.js';
import { FrameworkFiles } from './framework-files.js';
import { readFormWorkbook } from './form-workbook.js';

const year = z.int().min(1990).max(2100);
const source = z.string().normalize('NFC').trim().min(1).max(200);
const createBody = z.strictObject({ bureau: bureauCode, year, source, framework: z.unknown() });
const saveBody = z.strictObject({ baseVersion: z.int().min(1), framework: z.unknown() });
const adoptBody = z.strictObject({ baseVersion: z.int().min(1) });
const copyBody = z.strictObject({ year });
const diffQuery = bureauQuery.extend({ with: z.uuid().toLowerCase() });
const exportQuery = bureauQuery.extend({ layout: z.string().max(60).default('mof-standard') });
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The forms of the years: written by managers, read by everybody who reads the evaluation. */
@Controller('api/evaluation/frameworks')
export class FrameworkController {
  constructor(private readonly drafts: FrameworkDrafts, private readonly files: FrameworkFiles) {}

  @Get()
  @Policy('readEvaluation')
  list(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly FrameworkListing[]> {
    return this.drafts.list(principal, readInput(bureauQuery, query).bureau);
  }

  @Get('templates')
  @Policy('readEvaluation')
  templates(): readonly FrameworkTemplate[] {
    return this.files.templates();
  }

  @Get('measures')
  @Policy('readEvaluation')
  measures(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly KnownMeasure[]> {
    return this.files.measures(principal, readInput(bureauQuery, query).bureau);
  }

  /** What a workbook holds, for the page that maps it. Nothing is kept. */
  @Post('import')
  @Policy('writeFrameworks')
  @HttpCode(200)
  async read(@Body() bytes: unknown): Promise<UploadedForm> {
    if (!(bytes instanceof Readable)) throw new Refusal('body-unreadable');
    return { sheets: await readFormWorkbook(bytes) };
  }

  @Post()
  @Policy('writeFrameworks')
  @HttpCode(201)
  create(@Signed() principal: Principal, @Body() body: unknown): Promise<FrameworkView> {
    const { bureau, year: of, source: from, framework } = readInput(createBody, body);
    return this.drafts.create(principal, bureau, of, { content: framework, source: from });
  }

  @Get(':id')
  @Policy('readEvaluation')
  view(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<FrameworkView> {
    return this.drafts.view(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Put(':id')
  @Policy('writeFrameworks')
  save(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown): Promise<FrameworkView> {
    const { baseVersion, framework } = readInput(saveBody, body);
    return this.drafts.save(principal, readInput(bureauQuery, query).bureau, idOf(id), baseVersion, framework);
  }

  @Post(':id/adopt')
  @Policy('writeFrameworks')
  @HttpCode(200)
  adopt(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown): Promise<FrameworkView> {
    return this.drafts.adopt(principal, readInput(bureauQuery, query).bureau, idOf(id), readInput(adoptBody, body).baseVersion);
  }

  @Post(':id/copy')
  @Policy('writeFrameworks')
  @HttpCode(201)
  copy(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown): Promise<FrameworkView> {
    return this.drafts.copy(principal, readInput(bureauQuery, query).bureau, idOf(id), readInput(copyBody, body).year);
  }

  @Get(':id/diff')
  @Policy('readEvaluation')
  diff(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<FrameworkComparison> {
    const { bureau, with: other } = readInput(diffQuery, query);
    return this.drafts.compare(principal, bureau, idOf(id), other);
  }

  @Get(':id/form')
  @Policy('readEvaluation')
  form(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<EvaluationForm> {
    return this.drafts.form(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Get(':id/export.xlsx')
  @Policy('readEvaluation')
  async workbook(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { bureau, layout } = readInput(exportQuery, query);
    const { name, bytes } = await this.files.workbook(principal, bureau, idOf(id), layout);
    await reply.type(xlsx).header('content-disposition', attached(name)).send(bytes);
  }

  /** Everything, measures and rules included: what another bureau or year can take over as it is. */
  @Get(':id/export.json')
  @Policy('readEvaluation')
  async json(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { framework } = await this.drafts.view(principal, readInput(bureauQuery, query).bureau, idOf(id));
    await reply.type('application/json; charset=utf-8').header('content-disposition', attached(`${framework.code}-${framework.version}.json`))
      .send(`${JSON.stringify(framework, null, 2)}\n`);
  }
}

const attached = (name: string): string => `attachment; filename="framework.${name.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** What is no id names no framework. */
function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
