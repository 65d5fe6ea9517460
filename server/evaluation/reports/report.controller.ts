import type { ReportDifference } from '@fenghuo/shared/evaluation/difference';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { Refusal } from '@fenghuo/shared/problems';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauCode, bureauQuery, limit } from '../../http/queries.js';
import { FreezeService } from './freeze.service.js';
import { ReportService } from './report.service.js';

const year = z.coerce.number().int().min(1990).max(2100);
const listQuery = bureauQuery.extend({ year: year.nullable().default(null) });
const freezeBody = z.strictObject({
  bureau: bureauCode, year: z.int().min(1990).max(2100),
  reason: z.string().normalize('NFC').trim().min(2).max(4000).nullable().default(null),
});
const recordsQuery = bureauQuery.extend({
  part: z.string().max(64).default('value'), set: z.enum(['counted', 'notCounted']).default('counted'),
  after: z.string().max(200).nullable().default(null), limit: limit(50, 200),
});
const differenceQuery = bureauQuery.extend({ with: z.literal('live').or(z.uuid().toLowerCase()).default('live') });

/** Frozen reports: made, listed, read, compared. They are signed and reopened as any record is, by its transitions. */
@Controller('api/evaluation/reports')
export class ReportController {
  constructor(private readonly reports: ReportService, private readonly freezer: FreezeService) {}

  @Post()
  @Policy('freezeEvaluation')
  @HttpCode(201)
  freeze(@Signed() principal: Principal, @Body() body: unknown): Promise<OpenedReport> {
    const { bureau, year: asked, reason } = readInput(freezeBody, body);
    return this.freezer.freeze(principal, bureau, asked, reason);
  }

  @Get()
  @Policy('readEvaluation')
  list(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly ReportRevision[]> {
    const { bureau, year: asked } = readInput(listQuery, query);
    return this.reports.list(principal, bureau, asked);
  }

  @Get(':id')
  @Policy('readEvaluation')
  open(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<OpenedReport> {
    return this.reports.open(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Get(':id/rows/:code/records')
  @Policy('readEvaluation')
  records(
    @Signed() principal: Principal, @Param('id') id: string, @Param('code') code: string, @Query() query: unknown,
  ): Promise<EvidencePage> {
    const { bureau, part, ...page } = readInput(recordsQuery, query);
    return this.reports.records(principal, bureau, idOf(id), code, part, page);
  }

  @Get(':id/difference')
  @Policy('readEvaluation')
  difference(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<ReportDifference> {
    const { bureau, with: other } = readInput(differenceQuery, query);
    return this.reports.difference(principal, bureau, idOf(id), other);
  }
}

/** What is no id names no report. */
function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
