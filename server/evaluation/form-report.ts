import type { Database } from '../database/database.js';
import { openEvidence } from './evidence/evidence.js';
import { frameworkContent, newestFrameworks } from './evidence/framework-table.js';
import { Partials } from './evidence/partials.js';
import { FormReport } from './reports/form.report.js';
import { FrameworkStore } from './reports/framework.store.js';

/** The four stages put together, for the server and the command line. */
export function formReport(database: Database, partials: Partials = new Partials()): FormReport {
  const frameworks = new FrameworkStore({ newest: newestFrameworks, content: frameworkContent });
  return new FormReport(database, frameworks, (sql, bureau) => openEvidence(sql, bureau, partials));
}
