import { differenceBetween, RecordComparison, type ReportDifference } from '@fenghuo/shared/evaluation/difference';
import type { EvidencePage } from '@fenghuo/shared/evaluation/form';
import type { FrozenReport, OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import type { Authority, Sql } from '../../database/database.js';
import { Database } from '../../database/database.js';
import { countedRecords, pageOf } from '../archive/frozen-lists.js';
import { PassingPieces, type Pieces } from '../archive/piece-store.js';
import { faceOf, ReportArchive, type OpenedContent } from '../archive/report-archive.js';
import { evidenceOfForm } from '../scoring/evidence-of-form.js';
import type { PageRequest } from '../scoring/score-form.js';
import { freezeEvidence } from './freeze-form.js';
import { FormReport, requireWhole } from './form.report.js';

/** The later side of a difference. */
interface Later {
  readonly report: Pick<FrozenReport, 'form' | 'deviations' | 'records' | 'evidence' | 'reasons' | 'reconstructed'>;
  readonly pieces: Pieces;
}

/** Frozen reports as they are read: from their content alone, never computed again. */
@Injectable()
export class ReportService {
  constructor(private readonly database: Database, private readonly archive: ReportArchive, private readonly form: FormReport) {}

  list(authority: Authority, bureau: string, year: number | null): Promise<readonly ReportRevision[]> {
    requireWhole(authority, bureau);
    return this.database.read(authority, (sql) => this.archive.list(sql, bureau, year));
  }

  /** @throws Refusal `not-found`, `report-altered`, `scope-too-narrow`. */
  async open(authority: Authority, bureau: string, id: string): Promise<OpenedReport> {
    requireWhole(authority, bureau);
    return faceOf(await this.database.read(authority, (sql) => this.archive.open(sql, bureau, id)));
  }

  /** The records behind one number of a frozen report, as they were then. @throws Refusal `row-unknown` and those of `open`. */
  async records(authority: Authority, bureau: string, id: string, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const { report, pieces } = await this.archive.open(sql, bureau, id);
      return pageOf(pieces, report, code, part, page);
    });
  }

  /** @throws Refusal `reports-of-two-years` and those of `open`. */
  difference(authority: Authority, bureau: string, id: string, other: string): Promise<ReportDifference> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const one = await this.archive.open(sql, bureau, id);
      const { form: { year } } = one.report;
      if (other === 'live') return this.between(sql, bureau, one, await this.live(sql, bureau, year), null);
      const two = await this.archive.open(sql, bureau, other);
      if (two.report.form.year !== year) throw new Refusal('reports-of-two-years');
      const [earlier, later] = one.revision.revision <= two.revision.revision ? [one, two] : [two, one];
      return this.between(sql, bureau, earlier, later, later.revision.revision);
    });
  }

  private async between(sql: Sql, bureau: string, earlier: OpenedContent, later: Later, revision: number | null): Promise<ReportDifference> {
    const [from, to] = [earlier.report.form.asOf, later.report.form.asOf];
    const compared = new RecordComparison();
    for await (const portion of countedRecords(earlier.pieces, earlier.report.form, earlier.report)) portion.forEach((one) => compared.earlier(one));
    for await (const portion of countedRecords(later.pieces, later.report.form, later.report)) portion.forEach((one) => compared.later(one));
    const difference = differenceBetween(earlier.report, later.report, compared.differences());
    const changes = await this.archive.changes(sql, bureau, from.n, to.n, difference.records.map(({ record }) => record.id));
    return { ...difference, before: { revision: earlier.revision.revision, ...from }, after: { revision, ...to }, changes };
  }

  private async live(sql: Sql, bureau: string, year: number): Promise<Later> {
    const { form, framework, evidence, deviations } = await this.form.draft(sql, bureau, year);
    const pieces = new PassingPieces();
    return { report: { form, deviations, ...await freezeEvidence(evidenceOfForm(evidence, framework, { figures: [] }, form, []), pieces.keep) }, pieces };
  }
}
