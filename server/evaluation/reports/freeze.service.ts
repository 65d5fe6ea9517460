import { dayOf } from '@fenghuo/shared/calendar';
import type { FrozenReport, FrozenSeal, OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import { obstaclesOf } from '@fenghuo/shared/evaluation/preparation';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { onBehalfOf, type Principal } from '../../access/principal.js';
import { Database, type Sql } from '../../database/database.js';
import { SealService, sealStateOf } from '../../journal/seal.service.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { ReportArchive } from '../archive/report-archive.js';
import { evidenceOfForm } from '../scoring/evidence-of-form.js';
import { citedBefore } from './cited-before.js';
import { freezeEvidence } from './freeze-form.js';
import { FormReport, requireWhole } from './form.report.js';

/** Times that everything is sealed anew because somebody wrote in between; then what is not sealed yet is said. */
const sealingTries = 5;

type Snapshot = Omit<FrozenReport, 'frozenBy' | 'frozenAt'>;

/** Makes the live form a report that no longer moves. */
@Injectable()
export class FreezeService {
  constructor(
    private readonly database: Database, private readonly seals: SealService, private readonly writer: WriteService,
    private readonly form: FormReport, private readonly archive: ReportArchive,
  ) {}

  /**
   * Freezes the form of a year as its next revision: everything of one snapshot, under a seal that was made just before.
   * @throws Refusal `freeze-blocked` with every obstacle, `report-stands`, `reopening-needs-reason`, `framework-unknown`, `scope-too-narrow`.
   */
  async freeze(principal: Principal, bureau: string, year: number, reason: string | null): Promise<OpenedReport> {
    requireWhole(principal, bureau);
    const revision = await this.nextRevision(principal, bureau, year, reason);
    const snapshot = await this.snapshot(principal, bureau, year);
    const now = new Date();
    const { account, name } = principal;
    const report: FrozenReport = { ...snapshot, frozenBy: { account, name }, frozenAt: now.toISOString() };
    const content = await this.archive.keep(this.database, bureau, report);
    const { total, grade, title, asOf } = report.form;
    const id = v7();
    await this.writer.writeOne(onBehalfOf(principal), {
      action: 'create', type: 'evaluation-report',
      body: {
        operation: v7(), device: 'server',
        record: {
          id, bureau, division: bureau.padEnd(12, '0'), capturedAt: now.toISOString(), title: title.zh, assessedYear: year, revision,
          frozenOn: dayOf(now), frozenAt: now.toISOString(),
          score: total.score.startsWith('-') ? null : total.score, grade: grade?.label.zh ?? null, journalNumber: asOf.n, sealRoot: report.seal.root, content, reason,
        },
      },
    });
    return this.database.read(principal, (sql) => this.archive.open(sql, bureau, id));
  }

  /** Said before anything is counted; the record's own rules say it again when two freeze at once. */
  private async nextRevision(principal: Principal, bureau: string, year: number, reason: string | null): Promise<number> {
    const [last] = await this.database.read(principal, (sql) => this.archive.list(sql, bureau, year));
    if (!last) return 1;
    if (last.state !== 'reopened') throw new Refusal('report-stands', { year, revision: last.revision });
    if (reason === null) throw new Refusal('reopening-needs-reason');
    return last.revision + 1;
  }

  private async snapshot(principal: Principal, bureau: string, year: number): Promise<Snapshot> {
    for (let tried = 1; ; tried += 1) {
      await this.seals.seal(bureau);
      const taken = await this.database.read(principal, async (sql) => {
        const seal = await sealOf(sql, bureau);
        return seal.sealedTo < seal.n && tried < sealingTries ? null : this.take(sql, bureau, year, seal);
      });
      if (taken) return taken;
    }
  }

  private async take(sql: Sql, bureau: string, year: number, seal: FrozenSeal): Promise<Snapshot> {
    const { form: draft, framework, evidence, deviations } = await this.form.draft(sql, bureau, year);
    const obstacles = obstaclesOf(draft, deviations);
    if (obstacles.length > 0) {
      throw new Refusal('freeze-blocked', { count: obstacles.length }, obstacles.map(({ kind, code, name, sentence }) => (
        { path: `${kind}.${code}`, label: name, message: sentence })));
    }
    const frozen = freezeEvidence(await evidenceOfForm(evidence, framework, draft));
    const before = await this.lastOf(sql, bureau, year - 1);
    const form = before ? { ...draft, checks: [...draft.checks, citedBefore(frozen, before)] } : draft;
    return { format: 1, form, framework, deviations, ...frozen, seal };
  }

  private async lastOf(sql: Sql, bureau: string, year: number): Promise<FrozenReport | null> {
    const [last] = await this.archive.list(sql, bureau, year);
    return last ? (await this.archive.open(sql, bureau, last.id)).report : null;
  }
}

async function sealOf(sql: Sql, bureau: string): Promise<FrozenSeal> {
  const { n, sealedTo, root, at } = await sealStateOf(sql, bureau);
  return { n, sealedTo, root: root && Buffer.from(root, 'base64').toString('hex'), at };
}
