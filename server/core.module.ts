import { join } from 'node:path';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AccountService } from './access/account.service.js';
import { ReportGrantService } from './access/report-grant.service.js';
import { SessionService } from './access/session.service.js';
import { AttachmentStore } from './attachments/attachment-store.js';
import { AttachmentService } from './attachments/attachment.service.js';
import { applicationUrl } from './database/application-role.js';
import { Catalogue } from './database/catalogue.service.js';
import { dataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { JournalService } from './journal/journal.service.js';
import { SealKey } from './journal/seal-key.js';
import { SealService } from './journal/seal.service.js';
import type { Options } from './options.js';
import { PersonalVault } from './personal/personal-vault.js';
import { RecordService } from './recordkeeping/record.service.js';
import { RecordTables } from './recordkeeping/record-tables.js';
import { WriteService } from './recordkeeping/write.service.js';
import { records } from './records/index.js';
import { ExportService } from './transfer/export.service.js';
import { ImportFiles } from './transfer/import-files.js';
import { ImportStore } from './transfer/import-store.js';
import { ImportWork } from './transfer/import-work.js';
import { ImportService } from './transfer/import.service.js';

/** What the server, the command line and the seeds have in common: everything but routes, sockets and timed tasks. */
@Module({})
export class CoreModule {
  static with({ databaseUrl, dataDirectory }: Options): DynamicModule {
    const providers: Provider[] = [
      { provide: Database, useFactory: async () => new Database(await dataSource(applicationUrl(databaseUrl)).initialize()) },
      { provide: RecordTables, useFactory: () => new RecordTables(records, PersonalVault.of(dataDirectory)) },
      { provide: SealKey, useFactory: () => SealKey.of(dataDirectory) },
      { provide: AttachmentStore, useFactory: () => new AttachmentStore(join(dataDirectory, 'attachments')) },
      { provide: ImportFiles, useFactory: () => new ImportFiles(join(dataDirectory, 'imports')) },
      Catalogue, AccountService, SessionService, ReportGrantService, RecordService, WriteService, JournalService, SealService, AttachmentService, ExportService,
      ImportStore, ImportWork, ImportService,
    ];
    return { module: CoreModule, global: true, providers, exports: providers };
  }
}
