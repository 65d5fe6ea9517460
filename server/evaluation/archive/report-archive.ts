import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import type { JournalledChange } from '@fenghuo/shared/evaluation/difference';
import { weekBefore, type FormState } from '@fenghuo/shared/evaluation/form-change';
import { readFrozen, type FirstFormat, type FrozenReport, type OpenedReport, type ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { JudgedRow } from '@fenghuo/shared/evaluation/preparation';
import { Refusal } from '@fenghuo/shared/problems';
import type { Database, Sql } from '../../database/database.js';
import { changesBetween } from '../evidence/changes-between.js';
import { contentStands, keepingContents, readContentBytes } from '../evidence/content-table.js';
import { formStateBefore } from '../evidence/form-state-table.js';
import { reportRevision, reportRevisions, standingDeviations, standingJudgements, townshipsOf } from '../evidence/report-table.js';
import { ContentCache } from './content-cache.js';
import { hashOf, type Keep, type Pieces } from './piece-store.js';

/** Bytes of the contents that are kept parsed: a report of a hundred thousand records has some forty millions, a page of its evidence half a million. */
const mostCached = 16_000_000;

/** A report with its content and where the pieces of its lists are read, within the snapshot in which it was opened. */
export interface OpenedContent {
  readonly revision: ReportRevision;
  readonly hash: string;
  readonly report: FrozenReport;
  readonly pieces: Pieces;
}

/** What is kept of evaluations beside their figures: frozen reports under the hash of their bytes, and what people said of rows. */
export class ReportArchive {
  private readonly cache = new ContentCache(mostCached);

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

  /** The form as it stood a week before a day, or as near to that as it was kept. */
  stateAWeekBefore(sql: Sql, bureau: string, year: number, today: string): Promise<FormState | null> {
    return formStateBefore(sql, bureau, year, weekBefore(today));
  }

  /** What the journal has of records between two numbers, by `type/id`. */
  changes(sql: Sql, bureau: string, from: number, to: number, ids: readonly string[]): Promise<Readonly<Record<string, JournalledChange>>> {
    return changesBetween(sql, bureau, from, to, ids);
  }

  /** Contents kept in one transaction: none of them stays when the work fails. */
  keeping<T>(database: Database, bureau: string, work: (keep: Keep) => Promise<T>): Promise<T> {
    return keepingContents(database, bureau, work);
  }

  /**
   * A report from its content alone, checked each time against the hash that its record names.
   * @throws Refusal `not-found`, `report-altered`.
   */
  async open(sql: Sql, bureau: string, id: string): Promise<OpenedContent> {
    const revision = await reportRevision(sql, bureau, id);
    if (!revision) throw new Refusal('not-found');
    const altered = () => new Refusal('report-altered', { year: revision.year, revision: revision.revision });
    const hash = revision.content;
    const kept = await this.content(sql, bureau, hash, altered) as FrozenReport | FirstFormat;
    const pieces: Pieces = {
      read: (of) => this.content(sql, bureau, of, altered) as Promise<readonly unknown[]>, bytes: (of) => checkedBytes(sql, bureau, of, altered),
    };
    return { revision, hash, report: readFrozen(kept), pieces };
  }

  /** What is kept parsed is not read again, but checked again. */
  private async content(sql: Sql, bureau: string, hash: string, altered: () => Refusal): Promise<unknown> {
    if (this.cache.has(hash) && !await contentStands(sql, bureau, hash)) throw altered();
    return this.cache.read(hash, () => checkedBytes(sql, bureau, hash, altered));
  }
}

async function checkedBytes(sql: Sql, bureau: string, hash: string, altered: () => Refusal): Promise<Buffer> {
  const bytes = await readContentBytes(sql, bureau, hash);
  if (!bytes || hashOf(bytes) !== hash) throw altered();
  return bytes;
}

/** What is told of a report: its records are asked for figure by figure. */
export function faceOf({ revision, hash, report }: OpenedContent): OpenedReport {
  const { form, framework, deviations, narrative, beside, seal, frozenBy, frozenAt } = report;
  return { revision, hash, report: { form, framework, deviations, narrative, beside, seal, frozenBy, frozenAt } };
}
