import type { Edit } from '@fenghuo/shared/edits';
import { dayOf } from '@fenghuo/shared/calendar';
import { divisionCode } from '@fenghuo/shared/divisions';
import { forecastsOf } from '@fenghuo/shared/evaluation/forecast';
import { gapsOf, periodsDue, yearEnd, type Gap, type MonitoredForm, type MonitoredPeriod } from '@fenghuo/shared/evaluation/monitoring';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Catalogue } from '../../database/catalogue.service.js';
import { Database, type Authority } from '../../database/database.js';
import { prepare } from '../../recordkeeping/prepared-edit.js';
import { RecordTables } from '../../recordkeeping/record-tables.js';
import { BatchRefused } from '../../recordkeeping/whole-batch.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { keepContentOf } from '../evidence/content-table.js';
import { adoptedFrameworks } from '../evidence/framework-table.js';
import { monitoringRunOf, monitoringRuns, standingNotices, type StandingNotice } from '../evidence/monitoring-table.js';
import { FormReport, requireWhole } from '../reports/form.report.js';

/** What became of a run: its record, and how many notices it gave and resolved. `made` is false where the period had its run already. */
export interface MonitoringOutcome {
  readonly id: string;
  readonly made: boolean;
  readonly gaps: number;
  readonly noticed: number;
  readonly resolved: number;
}

/** In whose name the schedule writes: nobody's but the server's. */
const systemAccount = 'system';

/** Keeps the form at the end of each month and tells of its gaps (绩效运行监控). */
@Injectable()
export class MonitoringService {
  constructor(
    private readonly database: Database, private readonly catalogue: Catalogue, private readonly tables: RecordTables,
    private readonly writer: WriteService, private readonly form: FormReport,
  ) {}

  /** Makes every run that is due in any bureau with a form of that year. Safe on several servers at once: a period has one run. */
  async runDue(now: Date): Promise<readonly MonitoringOutcome[]> {
    const outcomes: MonitoringOutcome[] = [];
    for (const { year, period } of periodsDue(dayOf(now))) {
      for (const { code } of await this.catalogue.bureaus()) {
        const forms = await this.database.read({ scope: code }, (sql) => adoptedFrameworks(sql, code, year));
        if (forms.length > 0) outcomes.push(await this.run(code, year, period, now));
      }
    }
    return outcomes;
  }

  /**
   * The run of one period, made now if it is not there yet: record and notices all or none. What it shows is the form as it stands, under
   * the journal number that it says. @throws Refusal `framework-unknown`.
   */
  async run(bureau: string, year: number, period: number, now: Date): Promise<MonitoringOutcome> {
    const standing = await this.database.read({ scope: bureau }, (sql) => monitoringRunOf(sql, bureau, year, period));
    if (standing) return { id: standing, made: false, gaps: 0, noticed: 0, resolved: 0 };
    const { monitored, notices } = await this.monitor(bureau, year, now);
    const content = await keepContentOf(this.database, bureau, monitored);
    const today = dayOf(now);
    const id = v7();
    const { fresh, closed } = compare(monitored.gaps, notices);
    const at = { bureau, division: divisionCode(bureau), capturedAt: now.toISOString(), assessedYear: year, period };
    const { form } = monitored;
    const edits: Edit[] = [
      creation('monitoring-run', {
        ...at, id, title: titleOf(year, period), monitoredOn: today, score: form.total.score.startsWith('-') ? null : form.total.score,
        gaps: monitored.gaps.length, journalNumber: form.asOf.n, content,
      }),
      ...fresh.map(({ row, indicator, kind, role }) =>
        creation('notice', { ...at, id: v7(), row, indicator: indicator.zh, kind, role, noticedOn: today })),
      ...closed.map((notice): Edit => ({
        action: 'transition', transition: 'resolve', type: 'notice', bureau, id: notice.id,
        body: { operation: v7(), device: 'server', baseVersion: notice.version, values: {} },
      })),
    ];
    if (await this.write(bureau, edits)) return { id, made: true, gaps: monitored.gaps.length, noticed: fresh.length, resolved: closed.length };
    return this.run(bureau, year, period, now);
  }

  /** The runs of a year as they were kept. @throws Refusal `scope-too-narrow`. */
  async list(authority: Authority, bureau: string, year: number): Promise<readonly MonitoredPeriod[]> {
    requireWhole(authority, bureau);
    const runs = await this.database.read(authority, (sql) => monitoringRuns(sql, bureau, year));
    return runs.map(({ content: { form, gaps, forecasts }, ...run }) => ({ ...run, weight: form.total.weight, gaps, forecasts }));
  }

  private monitor(bureau: string, year: number, now: Date): Promise<{ monitored: MonitoredForm; notices: readonly StandingNotice[] }> {
    return this.database.read({ scope: bureau }, async (sql) => {
      const { form, framework, deviations } = await this.form.draft(sql, bureau, year);
      const today = dayOf(now);
      const forecasts = forecastsOf(framework, form, today);
      const gaps = gapsOf(framework, form, forecasts, new Set(deviations.map(({ row }) => row)), !today.startsWith(`${year}-`));
      return { monitored: { form, forecasts, gaps }, notices: await standingNotices(sql, bureau, year) };
    });
  }

  /** False where another server made the run in between, or a notice has moved: then everything is looked at anew. */
  private async write(bureau: string, edits: readonly Edit[]): Promise<boolean> {
    const prepared = edits.map((edit) => prepare(this.tables, edit));
    try {
      await this.writer.writeWhole({ account: systemAccount, role: 'service', scope: bureau }, bureau, async function* portions() { yield prepared; },
        async () => undefined);
      return true;
    } catch (error) {
      const refusals = error instanceof BatchRefused ? error.refused.map(({ refusal }) => refusal) : [];
      if (refusals.length === 0 || !refusals.every(isOvertaken)) throw refusals[0] ?? error;
      return false;
    }
  }
}

/** What two servers at once meet of each other. */
const isOvertaken = ({ body }: Refusal): boolean => ['record-exists', 'version-conflict', 'transition-not-allowed'].includes(body.code);

const creation = (type: string, record: Readonly<Record<string, unknown>>): Edit =>
  ({ action: 'create', type, body: { operation: v7(), device: 'server', record } });

const titleOf = (year: number, period: number): string =>
  (period === yearEnd ? `${year} 年度绩效自评初稿` : `${year} 年 ${period} 月绩效运行监控`);

/** A gap that is told already is not told again; a notice whose gap is closed is resolved. */
function compare(gaps: readonly Gap[], notices: readonly StandingNotice[]): { fresh: readonly Gap[]; closed: readonly StandingNotice[] } {
  const same = (gap: Gap, notice: StandingNotice) => gap.row === notice.row && gap.kind === notice.kind;
  return {
    fresh: gaps.filter((gap) => !notices.some((notice) => same(gap, notice))),
    closed: notices.filter((notice) => !gaps.some((gap) => same(gap, notice))),
  };
}
