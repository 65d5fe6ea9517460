import { dayOf } from '@fenghuo/shared/calendar';
import { divisionCode } from '@fenghuo/shared/divisions';
import type { FrozenReport, FrozenSeal, OpenedReport, ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { obstaclesOf } from '@fenghuo/shared/evaluation/preparation';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { onBehalfOf, type Principal } from '../../access/principal.js';
import { Database, type Sql } from '../../database/database.js';
import { SealService, sealStateOf } from '../../journal/seal.service.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { bytesOf, hashOf } from '../archive/piece-store.js';
import { faceOf, ReportArchive } from '../archive/report-archive.js';
import { narrativeFor } from '../frameworks/narratives.js';
import { besideFigures } from '../scoring/beside-figures.js';
import { evidenceOfForm } from '../scoring/evidence-of-form.js';
import { CitedBefore } from './cited-before.js';
import { freezeEvidence } from './freeze-form.js';
import { FormReport, requireWhole } from './form.report.js';

/** Times that everything is sealed anew because somebody wrote in between; then what is not sealed yet is said. */
const sealingTries = 5;

/** What its record says of a content. */
interface Kept extends Pick<FrozenReport, 'form' | 'seal' | 'frozenAt'> {
  readonly content: string;
}

/** Makes the live form a report that no longer moves. */
@Injectable()
export class FreezeService {
  private last: Promise<unknown> = Promise.resolve();

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
    // One after the other: each takes a connection to read with and one to write with.
    const frozen = this.last.then(() => this.freezeNow(principal, bureau, year, reason));
    this.last = frozen.catch(() => undefined);
    return frozen;
  }

  private async freezeNow(principal: Principal, bureau: string, year: number, reason: string | null): Promise<OpenedReport> {
    const revision = await this.nextRevision(principal, bureau, year, reason);
    const { form: { total, grade, title, asOf }, seal, frozenAt, content } = await this.keep(principal, bureau, year);
    const id = v7();
    await this.writer.writeOne(onBehalfOf(principal), {
      action: 'create', type: 'evaluation-report',
      body: {
        operation: v7(), device: 'server',
        record: {
          id, bureau, division: divisionCode(bureau), capturedAt: frozenAt, title: title.zh, assessedYear: year, revision,
          frozenOn: dayOf(new Date(frozenAt)), frozenAt,
          score: total.score.startsWith('-') ? null : total.score, grade: grade?.label.zh ?? null, journalNumber: asOf.n, sealRoot: seal.root, content, reason,
        },
      },
    });
    return faceOf(await this.database.read(principal, (sql) => this.archive.open(sql, bureau, id)));
  }

  /** Said before anything is counted; the record's own rules say it again when two freeze at once. */
  private async nextRevision(principal: Principal, bureau: string, year: number, reason: string | null): Promise<number> {
    const [last] = await this.database.read(principal, (sql) => this.archive.list(sql, bureau, year));
    if (!last) return 1;
    if (last.state !== 'reopened') throw new Refusal('report-stands', { year, revision: last.revision });
    if (reason === null) throw new Refusal('reopening-needs-reason');
    return last.revision + 1;
  }

  private async keep(principal: Principal, bureau: string, year: number): Promise<Kept> {
    for (let tried = 1; ; tried += 1) {
      await this.seals.seal(bureau);
      const kept = await this.database.read(principal, async (sql) => {
        const seal = await sealOf(sql, bureau);
        return seal.sealedTo < seal.n && tried < sealingTries ? null : this.take(sql, principal, bureau, year, seal);
      });
      if (kept) return kept;
    }
  }

  /** Everything of one snapshot, written while it is read. */
  private async take(sql: Sql, { account, name }: Principal, bureau: string, year: number, seal: FrozenSeal): Promise<Kept> {
    const { form: draft, framework, evidence, deviations } = await this.form.draft(sql, bureau, year);
    const obstacles = obstaclesOf(draft, deviations);
    if (obstacles.length > 0) {
      throw new Refusal('freeze-blocked', { count: obstacles.length }, obstacles.map(({ kind, code, name: label, sentence }) => (
        { path: `${kind}.${code}`, label, message: sentence })));
    }
    const narrative = narrativeFor(framework.code);
    const beside = await besideFigures(evidence, framework, narrative);
    const cited = await this.citedBefore(sql, bureau, year - 1);
    return this.archive.keeping(this.database, bureau, async (keep) => {
      const lists = await freezeEvidence(evidenceOfForm(evidence, framework, narrative, draft, beside), keep, cited?.see);
      const form = cited ? { ...draft, checks: [...draft.checks, cited.check] } : draft;
      const frozenAt = new Date().toISOString();
      const report: FrozenReport = { format: 2, form, framework, deviations, narrative, beside, ...lists, seal, frozenBy: { account, name }, frozenAt };
      const bytes = bytesOf(report);
      const content = hashOf(bytes);
      await keep(bytes, content);
      return { form, seal, frozenAt, content };
    });
  }

  private async citedBefore(sql: Sql, bureau: string, year: number): Promise<CitedBefore | null> {
    const [last]: readonly (ReportRevision | undefined)[] = await this.archive.list(sql, bureau, year);
    return last ? CitedBefore.read(await this.archive.open(sql, bureau, last.id)) : null;
  }
}

async function sealOf(sql: Sql, bureau: string): Promise<FrozenSeal> {
  const { n, sealedTo, root, at } = await sealStateOf(sql, bureau);
  return { n, sealedTo, root: root && Buffer.from(root, 'base64').toString('hex'), at };
}
