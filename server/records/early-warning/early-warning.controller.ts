import { Refusal } from '@fenghuo/shared/problems';
import { earlyWarning } from '@fenghuo/shared/records/early-warning';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauQuery } from '../../http/queries.js';
import { RecordService } from '../../recordkeeping/record.service.js';
import type { RecordTable } from '../../recordkeeping/record-table.js';
import { RecordTables } from '../../recordkeeping/record-tables.js';
import { capMessage } from './cap.js';

type Warning = RecordOf<typeof earlyWarning>;

/** A warning as other systems read it. */
@Controller(`api/${earlyWarning.path}`)
export class EarlyWarningController {
  private readonly table: RecordTable;

  constructor(private readonly records: RecordService, tables: RecordTables) {
    this.table = tables.named(earlyWarning.name);
  }

  @Get(':id/cap.xml')
  @Policy('readRecords')
  async cap(@Signed() principal: Principal, @Param('id') id: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { bureau } = readInput(bureauQuery, query);
    const warning = await this.find(principal, bureau, id);
    if (warning.voidedAt !== null) throw new Refusal('record-voided');
    const replaced = warning.replaces === null ? undefined : await this.find(principal, bureau, warning.replaces);
    const { kind, colour } = earlyWarning.fields;
    const words = { event: kind.options![warning.kind]!.zh, level: colour.options![warning.colour]!.zh };
    await reply.type('application/cap+xml; charset=utf-8').header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${bureau}-${warning.id}.cap.xml"`).send(capMessage(warning, replaced, words));
  }

  private async find(principal: Principal, bureau: string, id: string): Promise<Warning> {
    if (!z.uuid().safeParse(id).success) throw new Refusal('not-found');
    return await this.records.find(principal, this.table, bureau, id.toLowerCase()) as Warning;
  }
}
