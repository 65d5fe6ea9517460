import { coversDivision } from '@fenghuo/shared/access';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { Controller, Get, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { Catalogue } from '../database/catalogue.service.js';
import { readInput } from '../http/contract.js';
import { bureauCode } from '../http/queries.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import { exportMediaTypes } from './export.service.js';
import { templateOf } from './template.js';

const templateQuery = z.object({ bureau: bureauCode, language: z.enum(['zh', 'en']).default('zh') });

/** `/api/<path>/template.xlsx`: the workbook of a type, to be filled in and imported. */
export function templateController(contract: RecordType): Type<unknown> {
  @Controller(`api/${contract.path}`)
  class TemplateController {
    constructor(readonly catalogue: Catalogue, readonly tables: RecordTables) {}

    @Get('template.xlsx')
    @Policy('writeRecords')
    async template(@Signed() { scope }: Principal, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
      const { bureau, language } = readInput(templateQuery, query);
      const all = await this.catalogue.divisionsOf(bureau);
      const divisions = all.filter(({ code, level }) => level !== 'village' && coversDivision(scope, code)).map(({ name }) => name);
      const bytes = await templateOf({ contract, language, divisions, referred: (type) => this.tables.named(type).contract.label });
      const name = encodeURIComponent(`${contract.label[language]}-${language === 'zh' ? '导入模板' : 'template'}.xlsx`);
      await reply.type(exportMediaTypes.xlsx).header('content-disposition', `attachment; filename="template.xlsx"; filename*=UTF-8''${name}`).send(bytes);
    }
  }
  return TemplateController;
}
