import pg from 'pg';
import { DataSource } from 'typeorm';
import { ReportGrantEntity } from '../access/report-grant.entity.js';
import { AttachmentEntity, AttachmentUseEntity } from '../attachments/attachment.entity.js';
import { JournalEntity, JournalHeadEntity, OperationEntity, SealEntity } from '../journal/journal.entity.js';
import { OutputEntity } from '../evaluation/outputs/output.entity.js';
import { FormStateEntity } from '../evaluation/states/form-state.entity.js';
import { records } from '../records/index.js';
import { PersonalDigestEntity, PersonalKeyEntity } from '../personal/personal.entity.js';
import { LedgerBalanceEntity, LedgerPostingEntity, SerialNumberEntity } from '../recordkeeping/ledger.entity.js';
import { SurveyBatchEntity, SurveyLinkEntity } from '../surveys/survey.entities.js';
import { ImportEntity, ImportProblemEntity } from '../transfer/import.entity.js';
import { AccountEntity, BureauEntity, CalendarDayEntity, DivisionEntity, ParameterEntity, SessionEntity } from './catalogue.entity.js';
import { migrations } from './migrations/index.js';
import { GatheringSocket } from './gathering-socket.js';
import { SnakeCaseNaming } from './naming-strategy.js';

// A calendar day is a word of ten characters, never an instant that a time zone could move.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** Connections to one database. Migrations are the only way the schema changes. */
export function dataSource(url: string, connections = 10): DataSource {
  return new DataSource({
    type: 'postgres', url, synchronize: false, migrationsTableName: 'migration', migrations,
    // Statements of one transaction are sent without waiting for each other's answers.
    extra: { pipeline: true, stream: () => new GatheringSocket() },
    namingStrategy: new SnakeCaseNaming(), installExtensions: false, poolSize: connections,
    entities: [
      ...Object.values(records).map((record) => record.entity),
      OperationEntity, JournalHeadEntity, JournalEntity, SealEntity, AttachmentEntity, AttachmentUseEntity,
      BureauEntity, DivisionEntity, AccountEntity, SessionEntity, ParameterEntity, CalendarDayEntity,
      SerialNumberEntity, LedgerBalanceEntity, LedgerPostingEntity, ImportEntity, ImportProblemEntity, OutputEntity, PersonalKeyEntity, PersonalDigestEntity,
      ReportGrantEntity, SurveyLinkEntity, SurveyBatchEntity, FormStateEntity,
    ],
  });
}
