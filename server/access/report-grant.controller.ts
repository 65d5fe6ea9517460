import { Refusal } from '@fenghuo/shared/problems';
import { grantExtension, newGrant, type ReportGrant, type ReportGrants } from '@fenghuo/shared/report-grants';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { readInput } from '../http/contract.js';
import { bureauQuery } from '../http/queries.js';
import { Policy, Signed, type Principal } from './policy.js';
import { ReportGrantService } from './report-grant.service.js';

/** Who may sit at the evaluator's desk, and for which report. */
@Controller('api/access/grants')
export class ReportGrantController {
  constructor(private readonly grants: ReportGrantService) {}

  @Get()
  @Policy('grantReports')
  list(@Signed() principal: Principal, @Query() query: unknown): Promise<ReportGrants> {
    return this.grants.list(principal, readInput(bureauQuery, query).bureau);
  }

  @Post()
  @Policy('grantReports')
  @HttpCode(201)
  give(@Signed() principal: Principal, @Body() body: unknown): Promise<ReportGrant> {
    return this.grants.give(principal, readInput(newGrant, body));
  }

  @Post(':id/withdraw')
  @Policy('grantReports')
  @HttpCode(200)
  withdraw(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<ReportGrant> {
    return this.grants.withdraw(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Post(':id/extend')
  @Policy('grantReports')
  @HttpCode(200)
  extend(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown): Promise<ReportGrant> {
    return this.grants.extend(principal, readInput(bureauQuery, query).bureau, idOf(id), readInput(grantExtension, body).endsOn);
  }
}

/** What is no id names nothing. */
function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
