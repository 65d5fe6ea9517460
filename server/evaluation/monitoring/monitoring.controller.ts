import type { MonitoredPeriod } from '@fenghuo/shared/evaluation/monitoring';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauCode } from '../../http/queries.js';
import { MonitoringService } from './monitoring.service.js';

const yearQuery = z.object({ bureau: bureauCode, year: z.coerce.number().int().min(1990).max(2100) });

@Controller('api/evaluation/monitoring')
export class MonitoringController {
  constructor(private readonly monitoring: MonitoringService) {}

  @Get()
  @Policy('readEvaluation')
  list(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly MonitoredPeriod[]> {
    const { bureau, year } = readInput(yearQuery, query);
    return this.monitoring.list(principal, bureau, year);
  }
}
