import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import type { JournalledChange } from '@fenghuo/shared/evaluation/difference';
import type { FrozenReport, OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { JudgedRow } from '@fenghuo/shared/evaluation/preparation';
import { Refusal } from '@fenghuo/shared/problems';
import type { Database, Sql } from '../../database/database.js';
import { sha256 } from '../../journal/canonical.js';
import { changesBetween } from '../evidence/changes-between.js';
import { keepContentOf, readContentBytes } from '../evidence/content-table.js';
import { reportRevision, reportRevisions, standingDeviations, standingJudgements, townshipsOf } from '../evidence/report-table.js';

/** What is kept of evaluations beside their figures: frozen reports under the hash of their bytes, and what people said of rows. */
export class ReportArchive {
  deviations(sql: Sql, bureau: string, year: number): Promise<readonly Deviation[]> {
    return standingDeviations(sql, bureau, year);
  }

  judgements(sql: Sql, bureau: string, year: number): Promise<readonly JudgedRow[]> {
    return standingJudgements(sql, bureau, year);
  }

  /** By the first nine digits of their codes; the seat of the county comes last. */
  townshipCodes(sql: Sql, bureau: string): Promise<readonly string[]> {
    return townshipsOf(sql, bureau);
  }

  /** Townships of the division table, the seat of the county left out. */
  async townships(sql: Sql, bureau: string): Promise<number> {
    return (await townshipsOf(sql, bureau)).length - 1;
  }

  /** Newest year and revision first. */
  list(sql: Sql, bureau: string, year: number | null): Promise<readonly ReportRevision[]> {
    return reportRevisions(sql, bureau, year);
  }

  /** What the journal has of records between two numbers, by `type/id`. */
  changes(sql: Sql, bureau: string, from: number, to: number, ids: readonly string[]): Promise<Readonly<Record<string, JournalledChange>>> {
    return changesBetween(sql, bureau, from, to, ids);
  }

  /** Answers the hash. */
  keep(database: Database, bureau: string, report: FrozenReport): Promise<string> {
    return keepContentOf(database, bureau, report);
  }

  /**
   * A report from its content alone, the bytes checked against the hash that its record names.
   * @throws Refusal `not-found`, `report-altered`.
   */
  async open(sql: Sql, bureau: string, id: string): Promise<OpenedReport> {
    const revision = await reportRevision(sql, bureau, id);
    if (!revision) throw new Refusal('not-found');
    const bytes = await readContentBytes(sql, bureau, revision.content);
    const hash = bytes && sha256(bytes).toString('hex');
    if (!bytes || hash !== revision.content) throw new Refusal('report-altered', { year: revision.year, revision: revision.revision });
    return { revision, hash, report: JSON.parse(bytes.toString('utf8')) as FrozenReport };
  }
}
