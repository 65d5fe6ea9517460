import type { Database } from '../database/database.js';
import { listFrameworks, loadFramework } from './evidence/framework-table.js';
import { FormReport } from './reports/form.report.js';
import { FrameworkStore } from './reports/framework.store.js';

/** The four stages put together, for the server and the command line. */
export function formReport(database: Database): FormReport {
  return new FormReport(database, new FrameworkStore({ load: loadFramework, list: listFrameworks }));
}
