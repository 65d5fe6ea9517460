import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Options } from '../options.js';
import { Partials } from './evidence/partials.js';
import { formReport } from './form-report.js';
import { FormController } from './reports/form.controller.js';
import { FormReport } from './reports/form.report.js';

@Module({})
export class EvaluationModule {
  static with({ keptPartials }: Options): DynamicModule {
    return {
      module: EvaluationModule,
      controllers: [FormController],
      providers: [{ provide: FormReport, inject: [Database], useFactory: (database: Database) => formReport(database, new Partials(keptPartials)) }],
    };
  }
}
