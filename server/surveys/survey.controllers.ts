import { Refusal } from '@fenghuo/shared/problems';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { batchVoid, newBatch, publicResponse, type ListedBatch, type PublicSurvey, type SurveyReturns } from '@fenghuo/shared/survey-link';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { readInput } from '../http/contract.js';
import { bureauQuery } from '../http/queries.js';
import { SurveyBatchService } from './survey-batch.service.js';
import { SurveyLinkService, type SurveyLink } from './survey-link.service.js';

/** The two routes that anybody may take: what a survey asks, and an answer to it. Neither sets nor reads a cookie. */
@Controller('api/survey-links')
export class SurveyLinkController {
  constructor(private readonly links: SurveyLinkService) {}

  @Get(':token')
  @Policy('open')
  show(@Param('token') token: string): Promise<PublicSurvey> {
    return this.links.show(token);
  }

  @Post(':token/answers')
  @Policy('open')
  @HttpCode(204)
  answer(@Param('token') token: string, @Body() body: unknown, @Req() { ip }: FastifyRequest): Promise<void> {
    return this.links.answer(token, ip, readInput(publicResponse, body, surveyResponse.fields));
  }
}

/** What came back of a survey, its public address, and questionnaires that are entered together. */
@Controller('api')
export class SurveyReturnsController {
  constructor(private readonly links: SurveyLinkService, private readonly batches: SurveyBatchService) {}

  @Get('surveys/:id/returns')
  @Policy('readRecords')
  returns(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<SurveyReturns> {
    return this.batches.returns(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Post('surveys/:id/link')
  @Policy('writeRecords')
  @HttpCode(200)
  open(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<SurveyLink> {
    return this.links.open(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Post('surveys/:id/link/close')
  @Policy('writeRecords')
  @HttpCode(204)
  close(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown): Promise<void> {
    return this.links.close(principal, readInput(bureauQuery, query).bureau, idOf(id));
  }

  @Post('survey-batches')
  @Policy('writeRecords')
  @HttpCode(201)
  enter(@Signed() principal: Principal, @Body() body: unknown): Promise<ListedBatch> {
    return this.batches.enter(principal, readInput(newBatch, body, surveyResponse.fields));
  }

  @Post('survey-batches/:id/void')
  @Policy('writeRecords')
  @HttpCode(200)
  undo(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Body() body: unknown): Promise<ListedBatch> {
    return this.batches.undo(principal, readInput(bureauQuery, query).bureau, idOf(id), readInput(batchVoid, body).reason);
  }
}

/** What is no id names nothing. */
function idOf(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Refusal('not-found');
  return read.data.toLowerCase();
}
