import type { EvaluationForm, EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { Breakdown } from '@fenghuo/shared/evaluation/breakdown';
import type { ChangedRecords } from '@fenghuo/shared/evaluation/form-change';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauCode, bureauQuery, limit } from '../../http/queries.js';
import { FormReport, type FormListing } from './form.report.js';

const formAddress = z.object({ bureau: bureauCode, year: z.coerce.number().int().min(1990).max(2100) });
const recordsAddress = formAddress.extend({ code: z.string().max(64) });
const recordsQuery = z.object({
  part: z.string().max(64).default('value'),
  set: z.enum(['counted', 'notCounted']).default('counted'),
  after: z.string().max(200).nullable().default(null),
  limit: limit(50, 200),
});

const changesQuery = z.object({ part: z.string().max(64).default('value'), since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });
const breakdownQuery = z.object({ part: z.string().max(64).default('value'), by: z.string().max(64).default('township') });

@Controller('api/evaluation')
export class FormController {
  constructor(private readonly report: FormReport) {}

  @Get('forms')
  @Policy('readEvaluation')
  list(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly FormListing[]> {
    return this.report.list(principal, readInput(bureauQuery, query).bureau);
  }

  @Get('forms/:bureau/:year')
  @Policy('readEvaluation')
  form(@Signed() principal: Principal, @Param() address: unknown): Promise<EvaluationForm> {
    const { bureau, year } = readInput(formAddress, address);
    return this.report.read(principal, bureau, year);
  }

  @Get('forms/:bureau/:year/rows/:code/records')
  @Policy('readEvaluation')
  records(@Signed() principal: Principal, @Param() address: unknown, @Query() query: unknown): Promise<EvidencePage> {
    const { bureau, year, code } = readInput(recordsAddress, address);
    const { part, ...page } = readInput(recordsQuery, query);
    return this.report.records(principal, bureau, year, code, part, page);
  }

  @Get('forms/:bureau/:year/preparation')
  @Policy('readEvaluation')
  preparation(@Signed() principal: Principal, @Param() address: unknown): Promise<FormPreparation> {
    const { bureau, year } = readInput(formAddress, address);
    return this.report.preparation(principal, bureau, year);
  }

  @Get('forms/:bureau/:year/rows/:code/breakdown')
  @Policy('readEvaluation')
  breakdown(@Signed() principal: Principal, @Param() address: unknown, @Query() query: unknown): Promise<Breakdown> {
    const { bureau, year, code } = readInput(recordsAddress, address);
    return this.report.breakdown(principal, bureau, year, { code, ...readInput(breakdownQuery, query) });
  }

  @Get('forms/:bureau/:year/rows/:code/changes')
  @Policy('readEvaluation')
  changes(@Signed() principal: Principal, @Param() address: unknown, @Query() query: unknown): Promise<ChangedRecords> {
    const { bureau, year, code } = readInput(recordsAddress, address);
    return this.report.changes(principal, bureau, year, { code, ...readInput(changesQuery, query) });
  }
}
