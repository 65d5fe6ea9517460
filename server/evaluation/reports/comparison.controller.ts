import type { Comparison } from '@fenghuo/shared/evaluation/comparison';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauCode } from '../../http/queries.js';
import { ComparisonService } from './comparison.service.js';

const year = z.coerce.number().int().min(1990).max(2100);
/** `bureau` with `years` (all where none are named), or `year` over the bureaus of the reader's scope. */
const compareQuery = z.union([
  z.object({
    bureau: bureauCode, years: z.string().regex(/^\d{4}(,\d{4}){0,19}$/).transform((text) => text.split(',').map(Number)).default([]),
    year: z.undefined().optional(),
  }),
  z.object({ bureau: z.string().optional(), year }),
]);

@Controller('api/evaluation/compare')
export class ComparisonController {
  constructor(private readonly comparison: ComparisonService) {}

  @Get()
  @Policy('readEvaluation')
  compare(@Signed() principal: Principal, @Query() query: unknown): Promise<Comparison> {
    const asked = readInput(compareQuery, query);
    return asked.year === undefined
      ? this.comparison.years(principal, asked.bureau, asked.years) : this.comparison.bureaus(principal, asked.year);
  }
}
