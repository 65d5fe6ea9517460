import { coversBureau } from '@fenghuo/shared/access';
import { checksOf } from '@fenghuo/shared/evaluation/checks';
import type { EvaluationForm, EvidencePage, Figure, FormGroup, FormRow } from '@fenghuo/shared/evaluation/form';
import { sumsOf, totalOf } from '@fenghuo/shared/evaluation/table';
import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { changeSince, isKeptDaily, type ChangedRecords } from '@fenghuo/shared/evaluation/form-change';
import { forecastsOf } from '@fenghuo/shared/evaluation/forecast';
import { obstaclesOf, type FormPreparation, type JudgedRow } from '@fenghuo/shared/evaluation/preparation';
import { isJudged } from '@fenghuo/shared/evaluation/judged';
import type { Breakdown } from '@fenghuo/shared/evaluation/breakdown';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { conclude } from '@fenghuo/shared/evaluation/verdict';
import type { Label } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import type { Authority, Beside, Database, Sql } from '../../database/database.js';
import type { ReportArchive } from '../archive/report-archive.js';
import { recordsOfForm, scoreForm, type Asked, type Evidence, type PageRequest } from '../scoring/score-form.js';
import type { FrameworkStore } from '../frameworks/framework.store.js';
import { breakDown } from '../scoring/breakdown.js';
import { changedRecordsOfForm } from '../scoring/changed-records.js';
import { brokenChainsFigure, checkPrefix, periodCheck, questionsOfChecks, recordsOfCheck } from '../scoring/check-figures.js';

export interface FormListing {
  readonly year: number;
  readonly title: Label;
  readonly framework: { readonly code: string; readonly version: number };
}

/** A form with all that it was made from, within the snapshot it was read in. */
export interface Draft {
  readonly form: EvaluationForm;
  readonly framework: Framework;
  readonly evidence: Evidence;
  readonly deviations: readonly Deviation[];
  readonly judgements: readonly JudgedRow[];
}

/** The evaluation form: always live, read in one snapshot, and only for who may see the whole bureau. */
export class FormReport {
  constructor(
    private readonly database: Database,
    private readonly frameworks: FrameworkStore,
    private readonly open: (sql: Sql, bureau: string, beside?: Beside) => Promise<Evidence>,
    private readonly archive: ReportArchive,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The years that have a form: no secret to anybody inside the bureau. */
  async list(authority: Authority, bureau: string): Promise<readonly FormListing[]> {
    const found = await this.database.read(authority, (sql) => this.frameworks.list(sql, bureau));
    return found.map(({ year, title, code, version }) => ({ year, title, framework: { code, version } }));
  }

  /** With the checks that its own figures answer; those over further records come with `preparation`. @throws Refusal `scope-too-narrow`, `framework-unknown`. */
  read(authority: Authority, bureau: string, year: number): Promise<EvaluationForm> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql, beside) => {
      const [framework, deviations, evidence] = await Promise.all([
        this.frameworks.load(sql, bureau, year), this.archive.deviations(sql, bureau, year), this.open(sql, bureau, beside),
      ]);
      return (await this.stand(evidence, framework, deviations)).form;
    });
  }

  /** What people have said of the rows, and what is still to do before freezing. @throws as `read`. */
  preparation(authority: Authority, bureau: string, year: number): Promise<FormPreparation> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql, beside) => {
      const { form, framework, deviations, judgements, evidence } = await this.draft(sql, bureau, year, beside);
      const forecasts = forecastsOf(framework, form, evidence.today);
      const judged = framework.rows.filter(({ rule }) => isJudged(rule)).map(({ code }) => code);
      const [reports, before] = await Promise.all([
        this.archive.list(sql, bureau, year), this.archive.stateAWeekBefore(sql, bureau, year, evidence.today),
      ]);
      const stands = reports[0] !== undefined && reports[0].state !== 'reopened';
      const change = changeSince(before, form, evidence.today, isKeptDaily(year, evidence.today, stands));
      return { deviations, judgements, checks: form.checks, obstacles: obstaclesOf(form, deviations), forecasts, change, judged, reports };
    });
  }

  /** One number by the values of a dimension. @throws Refusal `row-unknown`, `contract-broken` and as `read`. */
  breakdown(authority: Authority, bureau: string, year: number, of: { code: string; part: string; by: string }): Promise<Breakdown> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const [evidence, framework, townships] = await Promise.all([
        this.open(sql, bureau), this.frameworks.load(sql, bureau, year), this.archive.townshipCodes(sql, bureau),
      ]);
      return breakDown(evidence, framework, this.vocabulary, townships, of);
    });
  }

  /** The records behind one number that came in or changed after a journal number. @throws Refusal `row-unknown` and as `read`. */
  changes(authority: Authority, bureau: string, year: number, of: { code: string; part: string; since: number }): Promise<ChangedRecords> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const [evidence, framework] = await Promise.all([this.open(sql, bureau), this.frameworks.load(sql, bureau, year)]);
      const found = await changedRecordsOfForm(evidence, framework, of);
      const ids = [...found.counted, ...found.notCounted].map(({ id }) => id);
      return { ...found, changes: await this.archive.changes(sql, bureau, of.since, evidence.n, ids) };
    });
  }

  /** The form in a snapshot that is open already, with all that it was made from. @throws Refusal `framework-unknown`. */
  async draft(sql: Sql, bureau: string, year: number, beside?: Beside): Promise<Draft> {
    const [framework, deviations, judgements, townships, evidence] = await Promise.all([
      this.frameworks.load(sql, bureau, year), this.archive.deviations(sql, bureau, year), this.archive.judgements(sql, bureau, year),
      this.archive.townships(sql, bureau), this.open(sql, bureau, beside),
    ]);
    const { asked, checksFrom } = questionsOfChecks(framework, townships);
    const { form, further } = await this.stand(evidence, framework, deviations, asked);
    const checks = [
      ...form.checks, await periodCheck(evidence, framework), ...checksFrom(further, await brokenChainsFigure(evidence, year)),
    ];
    return { form: { ...form, checks }, framework, evidence, deviations, judgements };
  }

  /** Scores and concludes; `asked` is answered beside the form, in the same scans. */
  private async stand(
    evidence: Evidence, framework: Framework, deviations: readonly Deviation[], asked: readonly Asked[] = [],
  ): Promise<{ readonly form: EvaluationForm; readonly further: readonly Figure[] }> {
    const { asOf, rows, figures, verdicts, beside: further } = await scoreForm(evidence, framework, asked);
    const vetoes = framework.vetoes.map((veto, index) => ({ veto, verdict: verdicts[index]! }));
    const eligibility = framework.eligibility ? verdicts.at(-1)! : null;
    const { total, grade } = conclude(totalOf(rows, framework.policy), framework.gradeThresholds, framework.policy, vetoes, eligibility);
    const groups = groupsOf(rows);
    const checks = checksOf(framework, { rows, groups, figures, total }, deviations.map(({ row }) => row), this.vocabulary);
    const { bureau, year, title, code, version } = framework;
    const form: EvaluationForm = {
      bureau, year, title, framework: { code, version }, asOf, rows, groups, figures, total,
      ...(vetoes.length > 0 ? { vetoes: vetoes.map(({ verdict }) => verdict) } : {}), ...(eligibility ? { eligibility } : {}),
      grade: grade && { code: grade.code, label: grade.label }, checks,
    };
    return { form, further };
  }

  /** @throws Refusal `scope-too-narrow`, `framework-unknown`, `row-unknown`. */
  records(authority: Authority, bureau: string, year: number, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const [evidence, framework] = await Promise.all([this.open(sql, bureau), this.frameworks.load(sql, bureau, year)]);
      return code.startsWith(checkPrefix)
        ? recordsOfCheck(evidence, framework, code, part, page) : recordsOfForm(evidence, framework, code, part, page);
    });
  }
}

/** Figures over part of a bureau would look like figures of the bureau. */
export function requireWhole({ scope }: Authority, bureau: string): void {
  if (!coversBureau(scope, bureau)) throw new Refusal('scope-too-narrow');
}

function groupsOf(rows: readonly FormRow[]): readonly FormGroup[] {
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.level1.zh, row.level2.zh]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((members) => ({ level1: members[0]!.level1, level2: members[0]!.level2, ...sumsOf(members) }));
}
