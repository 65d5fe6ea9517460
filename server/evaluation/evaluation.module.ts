import { Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { formReport } from './form-report.js';
import { FormController } from './reports/form.controller.js';
import { FormReport } from './reports/form.report.js';

@Module({
  controllers: [FormController],
  providers: [{ provide: FormReport, inject: [Database], useFactory: formReport }],
})
export class EvaluationModule {}
