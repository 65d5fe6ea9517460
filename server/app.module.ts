import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { AccessController } from './access/access.controller.js';
import { AccessGuard } from './access/access.guard.js';
import { ReportGrantController } from './access/report-grant.controller.js';
import { RoutePolicies } from './access/route-policies.js';
import { AttachmentController } from './attachments/attachment.controller.js';
import { CoreModule } from './core.module.js';
import { applicationUrl } from './database/application-role.js';
import { Database } from './database/database.js';
import { DocumentService } from './documents/document.service.js';
import { SourceReader } from './documents/gather-sources.js';
import { PictureLoader } from './documents/pictures/load-pictures.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { JournalController } from './journal/journal.controller.js';
import { JournalService } from './journal/journal.service.js';
import type { Options } from './options.js';
import { AnnouncerService } from './realtime/announcer.service.js';
import { JournalGateway } from './realtime/journal.gateway.js';
import { EditsController } from './recordkeeping/edits.controller.js';
import { recordController } from './recordkeeping/record.controller.js';
import { CampaignController } from './records/campaign/campaign.controller.js';
import { EnforcementDocumentController } from './records/enforcement-document/enforcement-document.controller.js';
import { EarlyWarningController } from './records/early-warning/early-warning.controller.js';
import { records } from './records/index.js';
import { SuppliesController } from './records/stock-entry/supplies.controller.js';
import { SurveyBatchService } from './surveys/survey-batch.service.js';
import { SurveyLinkService } from './surveys/survey-link.service.js';
import { SurveyLinkController, SurveyReturnsController } from './surveys/survey.controllers.js';
import { ScheduleService } from './schedule/schedule.service.js';
import { ImportController } from './transfer/import.controller.js';
import { templateController } from './transfer/template.controller.js';

/** The whole server. */
@Module({})
export class AppModule {
  static with(options: Options): DynamicModule {
    return {
      module: AppModule,
      imports: [CoreModule.with(options), EvaluationModule.with(options), ScheduleModule.forRoot(), DiscoveryModule],
      controllers: [
        HealthController, AccessController, ReportGrantController, AttachmentController, EditsController, JournalController, ImportController, EarlyWarningController,
        SuppliesController, CampaignController, EnforcementDocumentController, SurveyLinkController, SurveyReturnsController,
        ...Object.values(records).flatMap(({ contract }) => [templateController(contract), recordController(contract)]),
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        {
          provide: AnnouncerService, inject: [Database, JournalService, JournalGateway],
          useFactory: (database: Database, journal: JournalService, gateway: JournalGateway) => (
            new AnnouncerService(applicationUrl(options.databaseUrl), database, journal, gateway)),
        },
        JournalGateway, ScheduleService, RoutePolicies, DocumentService, SourceReader, PictureLoader, SurveyLinkService, SurveyBatchService,
      ],
    };
  }
}
