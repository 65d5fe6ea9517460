import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Options } from '../options.js';
import { DeskController, VerifiedScoresController } from './desk/desk.controller.js';
import { DeskService } from './desk/desk.service.js';
import { VerifyService } from './desk/verify.service.js';
import { Partials } from './evidence/partials.js';
import { formReport } from './form-report.js';
import { FrameworkController } from './frameworks/framework.controller.js';
import { frameworkProviders } from './frameworks/framework.providers.js';
import { MeasuresController } from './measures/measures.controller.js';
import { MeasurePreviews } from './measures/preview.js';
import { MonitoringController } from './monitoring/monitoring.controller.js';
import { MonitoringService } from './monitoring/monitoring.service.js';
import { OutputController } from './outputs/output.controller.js';
import { outputProviders } from './outputs/output.providers.js';
import { ReportArchive } from './archive/report-archive.js';
import { ComparisonController } from './reports/comparison.controller.js';
import { ComparisonService } from './reports/comparison.service.js';
import { FormController } from './reports/form.controller.js';
import { FormReport } from './reports/form.report.js';
import { FreezeService } from './reports/freeze.service.js';
import { ReportController } from './reports/report.controller.js';
import { ReportService } from './reports/report.service.js';
import { FormStates } from './states/form-states.service.js';

/** Statements that count the records of each dataset, for as many bureaus as are likely to work on their forms at once. */
const keptForCensus = 1000;

@Module({})
export class EvaluationModule {
  static with({ keptPartials, dataDirectory }: Options): DynamicModule {
    return {
      module: EvaluationModule,
      controllers: [
        MonitoringController, FrameworkController, FormController, ReportController, ComparisonController, MeasuresController, OutputController, DeskController, VerifiedScoresController],
      exports: [MonitoringService, FormStates],
      providers: [
        ...frameworkProviders, ...outputProviders({ dataDirectory }),
        ReportArchive, FreezeService, ReportService, ComparisonService, MonitoringService, FormStates, DeskService, VerifyService,
        { provide: FormReport, inject: [Database], useFactory: (database: Database) => formReport(database, new Partials(keptPartials)) },
        {
          provide: MeasurePreviews, inject: [Database],
          useFactory: (database: Database) => new MeasurePreviews(database, new Partials(keptPartials), new Partials(keptForCensus)),
        },
      ],
    };
  }
}
