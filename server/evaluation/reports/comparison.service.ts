import { coversBureau } from '@fenghuo/shared/access';
import type { ComparedCell, ComparedRow, ComparedTotal, Comparison } from '@fenghuo/shared/evaluation/comparison';
import type { EvaluationForm, FormRow } from '@fenghuo/shared/evaluation/form';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../database/catalogue.service.js';
import { Database, type Authority } from '../../database/database.js';
import { ReportArchive } from '../archive/report-archive.js';
import { FormReport, requireWhole } from './form.report.js';

interface Taken {
  readonly form: EvaluationForm;
  readonly revision: number | null;
}

/** Forms side by side: years of one bureau, or the bureaus of a scope in one year. A year whose report stands is taken from the report. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly database: Database, private readonly archive: ReportArchive, private readonly form: FormReport,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws Refusal `scope-too-narrow`, `framework-unknown` when none of the years has a form. */
  async years(authority: Authority, bureau: string, years: readonly number[]): Promise<Comparison> {
    requireWhole(authority, bureau);
    const known = (await this.form.list(authority, bureau)).map(({ year }) => year);
    const asked = (years.length > 0 ? known.filter((year) => years.includes(year)) : known).toSorted((one, other) => one - other);
    if (asked.length === 0) throw new Refusal('framework-unknown', { bureau, year: years[0] ?? 0 });
    return compare(await this.takeAll(authority, asked.map((year) => ({ bureau, year }))));
  }

  /** The bureaus that a person sees whole and that have a form of that year. @throws Refusal `scope-too-narrow`. */
  async bureaus(authority: Authority, year: number): Promise<Comparison> {
    const bureaus = (await this.catalogue.bureausOf(authority.scope)).filter(({ code }) => coversBureau(authority.scope, code));
    if (bureaus.length === 0) throw new Refusal('scope-too-narrow');
    const having: { bureau: string; year: number }[] = [];
    for (const { code } of bureaus) {
      if ((await this.form.list(authority, code)).some((listing) => listing.year === year)) having.push({ bureau: code, year });
    }
    return compare(await this.takeAll(authority, having));
  }

  private async takeAll(authority: Authority, all: readonly { bureau: string; year: number }[]): Promise<readonly Taken[]> {
    const taken: Taken[] = [];
    for (const { bureau, year } of all) {
      taken.push(await this.database.read(authority, async (sql): Promise<Taken> => {
        const [last] = await this.archive.list(sql, bureau, year);
        if (!last || last.state === 'reopened') return { form: (await this.form.draft(sql, bureau, year)).form, revision: null };
        return { form: (await this.archive.open(sql, bureau, last.id)).report.form, revision: last.revision };
      }));
    }
    return taken;
  }
}

function compare(taken: readonly Taken[]): Comparison {
  const forms = taken.map(({ form: { bureau, year, total, grade }, revision }): ComparedTotal => ({
    bureau, year, revision, score: total.score, weight: total.weight, weightScored: total.weightScored, grade: grade?.label ?? null,
  }));
  const names = new Map(taken.flatMap(({ form }) => form.rows.map((row) => [row.level3.zh, row.level3] as const)));
  const rows = [...names].map(([zh, name]): ComparedRow => ({
    name, cells: taken.map(({ form }) => cellOf(form.rows.find(({ level3 }) => level3.zh === zh))),
  }));
  return { forms, rows };
}

function cellOf(row: FormRow | undefined): ComparedCell | null {
  if (!row) return null;
  const { value, valueLabel, unit, score, weight } = row;
  return { value, valueLabel: valueLabel ?? null, unit, score, weight };
}
