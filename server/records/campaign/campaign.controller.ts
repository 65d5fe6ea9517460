import { dayOf } from '@fenghuo/shared/calendar';
import type { CampaignsProgress } from '@fenghuo/shared/campaigns';
import { campaign } from '@fenghuo/shared/records/campaign';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { readInput } from '../../http/contract.js';
import { bureauQuery } from '../../http/queries.js';
import { campaignProgress } from './campaign-progress.js';

/** At most as many as one page of the list has. */
const progressQuery = bureauQuery.extend({
  ids: z.string().transform((text) => text.split(',')).pipe(z.array(z.uuid().toLowerCase()).min(1).max(200)),
}).strict();

/** How far campaigns are. */
@Controller(`api/${campaign.path}`)
export class CampaignController {
  constructor(private readonly database: Database) {}

  @Get('progress')
  @Policy('readRecords')
  progress(@Signed() principal: Principal, @Query() query: unknown): Promise<CampaignsProgress> {
    const { bureau, ids } = readInput(progressQuery, query, campaign.fields);
    return this.database.read(principal, async (sql) => ({ rows: await campaignProgress(sql, bureau, ids, dayOf(new Date())) }));
  }
}
