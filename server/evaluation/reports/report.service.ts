import { differenceBetween, type ComparedForm, type ReportDifference } from '@fenghuo/shared/evaluation/difference';
import type { EvidencePage, EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { FrozenReport, OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import type { Authority, Sql } from '../../database/database.js';
import { Database } from '../../database/database.js';
import { ReportArchive } from '../archive/report-archive.js';
import { evidenceOfForm } from '../scoring/evidence-of-form.js';
import type { PageRequest } from '../scoring/score-form.js';
import { freezeEvidence } from './freeze-form.js';
import { FormReport, requireWhole } from './form.report.js';

/** Frozen reports as they are read: from their content alone, never computed again. */
@Injectable()
export class ReportService {
  constructor(private readonly database: Database, private readonly archive: ReportArchive, private readonly form: FormReport) {}

  list(authority: Authority, bureau: string, year: number | null): Promise<readonly ReportRevision[]> {
    requireWhole(authority, bureau);
    return this.database.read(authority, (sql) => this.archive.list(sql, bureau, year));
  }

  /** @throws Refusal `not-found`, `report-altered`, `scope-too-narrow`. */
  open(authority: Authority, bureau: string, id: string): Promise<OpenedReport> {
    requireWhole(authority, bureau);
    return this.database.read(authority, (sql) => this.archive.open(sql, bureau, id));
  }

  /** The records behind one number of a frozen report, as they were then. @throws Refusal `row-unknown` and those of `open`. */
  async records(authority: Authority, bureau: string, id: string, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
    const { report } = await this.open(authority, bureau, id);
    return pageOf(report, code, part, page);
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
      return this.between(sql, bureau, earlier, later.report, later.revision.revision);
    });
  }

  private async between(
    sql: Sql, bureau: string, earlier: OpenedReport, later: ComparedForm, revision: number | null,
  ): Promise<ReportDifference> {
    const [from, to] = [earlier.report.form.asOf, later.form.asOf];
    const difference = differenceBetween(earlier.report, later);
    const changes = await this.archive.changes(sql, bureau, from.n, to.n, difference.records.map(({ record }) => record.id));
    return { ...difference, before: { revision: earlier.revision.revision, ...from }, after: { revision, ...to }, changes };
  }

  private async live(sql: Sql, bureau: string, year: number): Promise<ComparedForm> {
    const { form, framework, evidence, deviations } = await this.form.draft(sql, bureau, year);
    return { form, deviations, ...freezeEvidence(await evidenceOfForm(evidence, framework, form)) };
  }
}

/** A page of frozen evidence; the cursor is the place of its first record. */
function pageOf({ records, evidence, reasons }: FrozenReport, code: string, part: string, { set, after, limit }: PageRequest): EvidencePage {
  const found = evidence.find((one) => one.code === code && one.part === part);
  if (!found) throw new Refusal('row-unknown', { row: part === 'value' ? code : `${code} (${part})` });
  const from = after === null ? 0 : placeIn(after);
  const all: readonly (readonly [number, string | null])[] =
    set === 'counted' ? found.counted.map((place) => [place, null]) : found.notCounted;
  const rows = all.slice(from, from + limit).map(([place, reason]): EvidenceRow => ({
    ...records[place]!, reason: reason === null ? null : { code: reason, ...reasons[reason]! },
  }));
  const counts = new Map<string, number>();
  for (const [, reason] of set === 'counted' ? [] : found.notCounted) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    rows, total: all.length, next: from + limit < all.length ? String(from + limit) : null,
    reasons: [...counts].map(([name, count]) => ({ code: name, label: reasons[name]!.label, count })).sort((a, b) => b.count - a.count),
  };
}

function placeIn(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Refusal('contract-broken');
  return Number(cursor);
}
