import { coversBureau } from '@fenghuo/shared/access';
import type { JournalPage } from '@fenghuo/shared/events';
import { Refusal } from '@fenghuo/shared/problems';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { readInput } from '../http/contract.js';
import { bureauCode, bureauQuery, limit } from '../http/queries.js';
import { JournalService } from './journal.service.js';
import { SealService, type SealState } from './seal.service.js';

const journalQuery = z.object({ bureau: bureauCode, after: z.coerce.number().int().min(0).default(0), limit: limit(500, 1000) });

@Controller('api')
export class JournalController {
  constructor(private readonly journal: JournalService, private readonly seals: SealService) {}

  @Get('journal')
  @Policy('readRecords')
  after(@Signed() principal: Principal, @Query() query: unknown): Promise<JournalPage> {
    const { bureau, after, limit: most } = readInput(journalQuery, query);
    return this.journal.after(principal, bureau, after, most);
  }

  @Get('seal')
  @Policy('readSeal')
  async seal(@Signed() principal: Principal, @Query() query: unknown): Promise<SealState> {
    const { bureau } = readInput(bureauQuery, query);
    if (!coversBureau(principal.scope, bureau)) throw new Refusal('not-found');
    return this.seals.state(bureau);
  }
}
