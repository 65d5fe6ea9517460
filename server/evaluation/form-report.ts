import type { Database } from '../database/database.js';
import { ReportArchive } from './archive/report-archive.js';
import { openEvidence, vocabulary } from './evidence/evidence.js';
import { Partials } from './evidence/partials.js';
import { FrameworkStore } from './frameworks/framework.store.js';
import { FormReport } from './reports/form.report.js';

/** The four stages put together, for the server and the command line. */
export function formReport(database: Database, partials: Partials = new Partials()): FormReport {
  return new FormReport(database, new FrameworkStore(), (sql, bureau, beside) => openEvidence(sql, bureau, partials, beside), new ReportArchive(), vocabulary);
}
