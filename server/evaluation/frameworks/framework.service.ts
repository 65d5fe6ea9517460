import { divisionCode } from '@fenghuo/shared/divisions';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { onBehalfOf, type Author } from '../../access/principal.js';
import { Database } from '../../database/database.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { keepContentOf } from '../evidence/content-table.js';
import { refuseUnscorable } from './framework.store.js';

/** Names of the record and of its operations. Given by a seed, so that seeding again repeats what was done; new ones otherwise. */
export interface FrameworkIds {
  readonly id: string;
  readonly create: string;
}

/** Writes frameworks: the content under its hash, the record that names it through the one writer. */
@Injectable()
export class FrameworkService {
  constructor(private readonly database: Database, private readonly writer: WriteService) {}

  /** A new draft. @throws Refusal `framework-unscorable`, `record-exists`. */
  async draft(
    author: Author, framework: Framework, source: string, ids: FrameworkIds = { id: v7(), create: v7() }, at: Date = new Date(),
  ): Promise<AnyRecord> {
    refuseUnscorable(framework);
    const { bureau, code, year, version, title } = framework;
    const content = await keepContentOf(this.database, bureau, framework);
    const { record } = await this.writer.writeOne(onBehalfOf(author), {
      action: 'create', type: 'evaluation-framework',
      body: {
        operation: ids.create, device: 'server',
        record: {
          id: ids.id, bureau, division: divisionCode(bureau), capturedAt: at.toISOString(),
          title: title.zh, assessedYear: year, code, revision: version, content, source,
        },
      },
    });
    return record;
  }

  async adopt(author: Author, bureau: string, id: string, baseVersion: number, operation: string = v7()): Promise<AnyRecord> {
    const { record } = await this.writer.writeOne(onBehalfOf(author), {
      action: 'transition', transition: 'adopt', type: 'evaluation-framework', bureau, id, body: { operation, device: 'server', baseVersion, values: {} },
    });
    return record;
  }
}
