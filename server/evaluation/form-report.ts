import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { unscorableIn } from '@fenghuo/shared/evaluation/unscorable';
import { Refusal } from '@fenghuo/shared/problems';
import type { Database } from '../database/database.js';
import { openEvidence, vocabulary } from './evidence/evidence.js';
import { frameworkContent, newestFrameworks } from './evidence/framework-table.js';
import { Partials } from './evidence/partials.js';
import { FormReport } from './reports/form.report.js';
import { FrameworkStore } from './reports/framework.store.js';

/** Income from fines may be told, never scored (行政处罚法 art. 74): a form that scores it is not read at all. */
function refuseUnscorable(framework: Framework): void {
  const [found] = unscorableIn(framework, vocabulary);
  if (found) throw new Refusal('framework-unscorable', { row: found.row, quantity: found.quantity, why: found.why });
}

/** The four stages put together, for the server and the command line. */
export function formReport(database: Database, partials: Partials = new Partials()): FormReport {
  const frameworks = new FrameworkStore({ newest: newestFrameworks, content: frameworkContent }, refuseUnscorable);
  return new FormReport(database, frameworks, (sql, bureau) => openEvidence(sql, bureau, partials));
}
