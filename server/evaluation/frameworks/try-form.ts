import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import type { Authority, Database, Sql } from '../../database/database.js';
import { ReportArchive } from '../archive/report-archive.js';
import { openEvidence, vocabulary } from '../evidence/evidence.js';
import type { Partials } from '../evidence/partials.js';
import { FormReport } from '../reports/form.report.js';
import { FrameworkStore } from './framework.store.js';

/** Answers one revision whatever year is asked for. */
class OneRevision extends FrameworkStore {
  constructor(private readonly id: string) {
    super();
  }

  override load(sql: Sql, bureau: string): Promise<Framework> {
    return this.loadRevision(sql, bureau, this.id);
  }
}

export type TryForm = (authority: Authority, bureau: string, year: number, id: string) => Promise<EvaluationForm>;

/** The live form of any revision: the same four stages, with that revision in the place of the adopted one. */
export function tryForm(database: Database, partials: Partials): TryForm {
  return (authority, bureau, year, id) => new FormReport(
    database, new OneRevision(id), (sql, of) => openEvidence(sql, of, partials), new ReportArchive(), vocabulary,
  ).read(authority, bureau, year);
}
