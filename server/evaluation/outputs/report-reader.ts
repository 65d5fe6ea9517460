import { framework as frameworkSchema } from '@fenghuo/shared/evaluation/framework';
import type { FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';
import { Refusal } from '@fenghuo/shared/problems';
import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../database/catalogue.service.js';
import { Database, type Authority, type Sql } from '../../database/database.js';
import { sealStateOf } from '../../journal/seal.service.js';
import { bytesOf, PassingPieces } from '../archive/piece-store.js';
import { ReportArchive, type OpenedContent } from '../archive/report-archive.js';
import { narrativeFor } from '../frameworks/narratives.js';
import { FormReport, requireWhole } from '../reports/form.report.js';
import { freezeEvidence, noEvidence } from '../reports/freeze-form.js';
import { besideFigures } from '../scoring/beside-figures.js';
import { evidenceOfForm } from '../scoring/evidence-of-form.js';
import { FigureBook } from './figure-book.js';
import { rootInHex, type ReportSource } from './report-source.js';

/** Which report: a revision by its id or number, the newest that stands, or the live form. */
export interface Wanted {
  readonly bureau: string;
  readonly year: number;
  readonly report?: string | null;
  readonly revision?: number;
  readonly draft?: boolean;
}

/** In whose name a draft is made. */
export interface Asker extends Authority {
  readonly account: string;
  readonly name: string;
}

export interface ReadReport {
  readonly source: ReportSource;
  readonly figures: FigureBook;
}

const reportStates = evaluationReport.states as Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Reports as outputs are made from: frozen ones from their content alone, the live form in the same shape. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly database: Database, private readonly forms: FormReport, private readonly archive: ReportArchive, private readonly catalogue: Catalogue,
  ) {}

  /** @throws Refusal `not-found`, `report-altered`, `framework-unknown`, `scope-too-narrow`. */
  read(asker: Asker, wanted: Wanted): Promise<ReadReport> {
    requireWhole(asker, wanted.bureau);
    return this.database.read(asker, (sql) => this.readIn(sql, asker, wanted, false));
  }

  /** The same in a snapshot that is open already. `whole`: a draft with the records behind every number, which a frozen report always has. */
  async readIn(sql: Sql, asker: Asker, wanted: Wanted, whole: boolean): Promise<ReadReport> {
    const place = await this.catalogue.bureau(wanted.bureau);
    if (!place) throw new Refusal('not-found');
    const opened = await this.revision(sql, wanted);
    const bureau = { code: place.code, name: place.name };
    return opened ? this.frozen(bureau, opened) : this.live(sql, asker, bureau, wanted, whole);
  }

  /** Which revision it will be, without reading the report; null for a draft. */
  async which(asker: Authority, wanted: Wanted): Promise<{ readonly id: string; readonly revision: number } | null> {
    requireWhole(asker, wanted.bureau);
    return this.database.read(asker, (sql) => this.choose(sql, wanted));
  }

  private async choose(sql: Sql, { bureau, year, report, revision, draft }: Wanted) {
    const asked = report !== undefined && report !== null || revision !== undefined;
    if (draft && !asked) return null;
    const all = await this.archive.list(sql, bureau, year);
    const found = report ? all.find(({ id }) => id === report) : revision ? all.find((one) => one.revision === revision) : all.find(({ state }) => state !== 'reopened');
    if (!found && asked) throw new Refusal('not-found');
    return found ?? null;
  }

  private async revision(sql: Sql, wanted: Wanted): Promise<OpenedContent | null> {
    const chosen = await this.choose(sql, wanted);
    return chosen && this.archive.open(sql, wanted.bureau, chosen.id);
  }

  private frozen(bureau: ReportSource['bureau'], { revision, hash, report, pieces }: OpenedContent): ReadReport {
    const narrative = report.narrative ?? narrativeFor(report.framework.code);
    const unfrozen = new Set(report.narrative ? [] : narrative.figures.map(({ code }) => code));
    const source: ReportSource = {
      bureau, report, narrative, pieces, bytes: () => pieces.bytes(hash),
      revision: {
        id: revision.id, version: revision.version, revision: revision.revision, state: reportStates[revision.state]!, content: revision.content,
        signedBy: revision.signedBy, signedOn: revision.signedOn,
      },
    };
    return { source, figures: new FigureBook(report, unfrozen) };
  }

  private async live(sql: Sql, asker: Asker, bureau: ReportSource['bureau'], { year }: Wanted, whole: boolean): Promise<ReadReport> {
    const { form, framework, evidence, deviations } = await this.forms.draft(sql, bureau.code, year);
    const state = await sealStateOf(sql, bureau.code);
    const narrative = narrativeFor(framework.code);
    const beside = await besideFigures(evidence, framework, narrative);
    const pieces = new PassingPieces();
    const lists = whole ? await freezeEvidence(evidenceOfForm(evidence, framework, narrative, form, beside), pieces.keep) : noEvidence;
    const report: FrozenReport = {
      format: 2, form, framework: frameworkSchema.parse(framework), deviations, narrative, beside, ...lists,
      seal: { n: state.n, sealedTo: state.sealedTo, root: rootInHex(state.root), at: state.at },
      frozenBy: { account: asker.account, name: asker.name }, frozenAt: form.asOf.at,
    };
    const source: ReportSource = { bureau, report, narrative, pieces, bytes: async () => bytesOf(report), revision: null };
    return { source, figures: new FigureBook(report) };
  }
}
