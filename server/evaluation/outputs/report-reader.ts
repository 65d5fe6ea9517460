import { framework as frameworkSchema } from '@fenghuo/shared/evaluation/framework';
import type { FormFigure } from '@fenghuo/shared/evaluation/form';
import type { FrozenReport, OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import { Refusal } from '@fenghuo/shared/problems';
import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../database/catalogue.service.js';
import { Database, type Authority, type Sql } from '../../database/database.js';
import { canonical } from '../../journal/canonical.js';
import { sealStateOf } from '../../journal/seal.service.js';
import { ReportArchive } from '../archive/report-archive.js';
import { readContentBytes } from '../evidence/content-table.js';
import { openEvidence, type Evidence } from '../evidence/evidence.js';
import { movedSince } from '../evidence/moved-since.js';
import { Partials } from '../evidence/partials.js';
import { measureAll, type Asked } from '../measures/figures.js';
import { FormReport, requireWhole } from '../reports/form.report.js';
import { freezeEvidence } from '../reports/freeze-form.js';
import { evidenceOfForm } from '../scoring/evidence-of-form.js';
import { FigureBook } from './figure-book.js';
import { narrativeFor } from './narrative/narrative.schema.js';
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
  private readonly partials = new Partials();

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
    return opened ? this.frozen(sql, bureau, opened) : this.live(sql, asker, bureau, wanted, whole);
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

  private async revision(sql: Sql, wanted: Wanted): Promise<OpenedReport | null> {
    const chosen = await this.choose(sql, wanted);
    return chosen && this.archive.open(sql, wanted.bureau, chosen.id);
  }

  private async frozen(sql: Sql, bureau: ReportSource['bureau'], { revision, report }: OpenedReport): Promise<ReadReport> {
    const bytes = (await readContentBytes(sql, bureau.code, revision.content))!; // Checked against its hash when it was opened.
    const source: ReportSource = {
      bureau, report, bytes,
      revision: {
        id: revision.id, version: revision.version, revision: revision.revision, state: reportStates[revision.state]!, content: revision.content,
        signedBy: revision.signedBy, signedOn: revision.signedOn,
      },
    };
    const stands = !await movedSince(sql, bureau.code, report.form.asOf.n);
    const beside = stands ? await besideFigures(await openEvidence(sql, bureau.code, this.partials), report) : [];
    return { source, figures: new FigureBook(report, stands ? beside : namesOnly(report), stands) };
  }

  private async live(sql: Sql, asker: Asker, bureau: ReportSource['bureau'], { year }: Wanted, whole: boolean): Promise<ReadReport> {
    const { form, framework, evidence, deviations } = await this.forms.draft(sql, bureau.code, year);
    const state = await sealStateOf(sql, bureau.code);
    const behind = whole ? freezeEvidence(await evidenceOfForm(evidence, framework, form)) : { records: [], evidence: [], reasons: {} };
    const report: FrozenReport = {
      format: 1, form, framework: frameworkSchema.parse(framework), deviations, ...behind,
      seal: { n: state.n, sealedTo: state.sealedTo, root: rootInHex(state.root), at: state.at },
      frozenBy: { account: asker.account, name: asker.name }, frozenAt: form.asOf.at,
    };
    return {
      source: { bureau, report, bytes: Buffer.from(canonical(report)), revision: null },
      figures: new FigureBook(report, await besideFigures(evidence, report), true),
    };
  }
}

/** The figures of the narrative that the framework does not have, in the snapshot of the form. */
async function besideFigures(evidence: Evidence, { framework, form }: FrozenReport): Promise<readonly FormFigure[]> {
  const asked = narrativeFor(framework.code).figures.map(({ code, label, unit, measure }): Asked => (
    { code, label, measure, year: form.year, ...(unit ? { unit } : {}) }));
  if (asked.length === 0) return [];
  const { measured } = await measureAll(evidence, asked, framework.policy.rounding.ratio);
  return measured.map(({ figure }) => ({ ...figure, parts: [] }));
}

/** Known by name, so that a sentence says why it cannot be said. */
function namesOnly({ framework }: FrozenReport): readonly FormFigure[] {
  return narrativeFor(framework.code).figures.map(({ code, label }) => (
    { code, label, value: null, unit: null, state: 'no-evidence', counted: 0, notCounted: 0, reading: label, parts: [] }));
}
