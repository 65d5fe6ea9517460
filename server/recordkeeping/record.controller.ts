import type { Edit } from '@fenghuo/shared/edits';
import type { HistoryRow } from '@fenghuo/shared/history-row';
import type { MapPoints } from '@fenghuo/shared/map-points';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordPage } from '@fenghuo/shared/record-page';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { readInput } from '../http/contract.js';
import { bureauQuery } from '../http/queries.js';
import { exportMediaTypes, ExportService, type ExportFormat } from '../transfer/export.service.js';
import { readListQuery } from './list-query.js';
import { RecordService } from './record.service.js';
import type { RecordTable } from './record-table.js';
import { RecordTables } from './record-tables.js';
import { WriteService } from './write.service.js';

const exportQuery = z.object({ language: z.enum(['zh', 'en']).default('zh') });

/** The routes of one record type, `/api/<path>`. A type with routes of its own extends the class it gets here. */
export function recordController(contract: RecordType): Type<unknown> {
  @Controller(`api/${contract.path}`)
  class RecordController {
    private readonly table: RecordTable;

    constructor(readonly records: RecordService, readonly writer: WriteService, readonly exports: ExportService, tables: RecordTables) {
      this.table = tables.named(contract.name);
    }

    @Get()
    @Policy('readRecords')
    list(@Signed() principal: Principal, @Query() query: unknown): Promise<RecordPage> {
      return this.records.list(principal, this.table, readListQuery(this.table, query, principal.scope));
    }

    @Get('map')
    @Policy('readRecords')
    map(@Signed() principal: Principal, @Query() query: unknown): Promise<MapPoints> {
      return this.records.map(principal, this.table, readListQuery(this.table, query, principal.scope));
    }

    @Get('export.:format')
    @Policy('readRecords')
    async export(@Signed() principal: Principal, @Param('format') format: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
      if (!Object.hasOwn(exportMediaTypes, format)) throw new Refusal('not-found');
      const kind = format as ExportFormat;
      const { language } = readInput(exportQuery, query);
      const stream = this.exports.stream(kind, principal, this.table, readListQuery(this.table, query, principal.scope, { leaves: true }), language);
      const name = `${contract.label[language]}.${kind}`;
      await reply.type(exportMediaTypes[kind]).header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${contract.path}.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`).send(stream);
    }

    @Get(':id')
    @Policy('readRecords')
    async find(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnyRecord> {
      const record = await this.records.find(principal, this.table, readInput(bureauQuery, query).bureau, idOf(id));
      reply.header('etag', `"${record.version}"`);
      return record;
    }

    @Get(':id/history')
    @Policy('readRecords')
    history(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<HistoryRow[]> {
      return this.records.history(principal, this.table, readInput(bureauQuery, query).bureau, idOf(id));
    }

    @Post()
    @Policy('writeRecords')
    @HttpCode(201)
    create(@Signed() principal: Principal, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnyRecord> {
      return this.answer(principal, { action: 'create', type: contract.name, body }, reply);
    }

    @Patch(':id')
    @Policy('writeRecords')
    amend(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply): Promise<AnyRecord> {
      return this.answer(principal, { action: 'amend', type: contract.name, ...placed(query, id), body }, reply);
    }

    @Post(':id/transitions/:transition')
    @Policy('writeRecords')
    @HttpCode(200)
    advance(@Signed() principal: Principal, @Param('id') id: string, @Param('transition') transition: string, @Query() query: unknown, @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply): Promise<AnyRecord> {
      return this.answer(principal, { action: 'transition', type: contract.name, transition, ...placed(query, id), body }, reply);
    }

    @Post(':id/void')
    @Policy('writeRecords')
    @HttpCode(200)
    void(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown,
      @Res({ passthrough: true }) reply: FastifyReply): Promise<AnyRecord> {
      return this.answer(principal, { action: 'void', type: contract.name, ...placed(query, id), body }, reply);
    }

    private async answer(principal: Principal, edit: Edit, reply: FastifyReply): Promise<AnyRecord> {
      const { record, replayed } = await this.writer.writeOne(principal, edit);
      if (replayed) reply.header('idempotent-replay', 'true');
      reply.header('etag', `"${record.version}"`);
      return record;
    }
  }
  return RecordController;
}

function placed(query: unknown, id: string): { bureau: string; id: string } {
  return { bureau: readInput(bureauQuery, query).bureau, id: idOf(id) };
}

/** What is no id names no record. */
function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
