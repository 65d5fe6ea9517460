import { coversBureau } from '@fenghuo/shared/access';
import { checksOf } from '@fenghuo/shared/evaluation/checks';
import type { EvaluationForm, EvidencePage, FormGroup, FormRow } from '@fenghuo/shared/evaluation/form';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { gradeOf, totalOf } from '@fenghuo/shared/evaluation/table';
import type { Label } from '@fenghuo/shared/label';
import { Refusal } from '@fenghuo/shared/problems';
import type { Authority, Database, Sql } from '../../database/database.js';
import { recordsOfForm, scoreForm, type Evidence, type PageRequest } from '../scoring/score-form.js';
import type { FrameworkStore } from './framework.store.js';

export interface FormListing {
  readonly year: number;
  readonly title: Label;
  readonly framework: { readonly code: string; readonly version: number };
}

/** The evaluation form: always live, read in one snapshot, and only for who may see the whole bureau. */
export class FormReport {
  constructor(
    private readonly database: Database,
    private readonly frameworks: FrameworkStore,
    private readonly open: (sql: Sql, bureau: string) => Promise<Evidence>,
  ) {}

  /** The years that have a form: no secret to anybody inside the bureau. */
  async list(authority: Authority, bureau: string): Promise<readonly FormListing[]> {
    const found = await this.database.read(authority, (sql) => this.frameworks.list(sql, bureau));
    return found.map(({ year, title, code, version }) => ({ year, title, framework: { code, version } }));
  }

  /** @throws Refusal `scope-too-narrow`, `framework-unknown`. */
  read(authority: Authority, bureau: string, year: number): Promise<EvaluationForm> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const framework = await this.frameworks.load(sql, bureau, year);
      const { asOf, rows, figures } = await scoreForm(await this.open(sql, bureau), framework);
      const total = totalOf(rows, framework.policy);
      const grade = gradeOf(total, framework.gradeThresholds);
      return {
        bureau, year, title: framework.title, framework: { code: framework.code, version: framework.version }, asOf,
        rows, groups: groupsOf(rows, framework), figures, total,
        grade: grade && { code: grade.code, label: grade.label }, checks: checksOf(framework, figures),
      };
    });
  }

  /** @throws Refusal `scope-too-narrow`, `framework-unknown`, `row-unknown`. */
  records(authority: Authority, bureau: string, year: number, code: string, part: string, page: PageRequest): Promise<EvidencePage> {
    requireWhole(authority, bureau);
    return this.database.read(authority, async (sql) =>
      recordsOfForm(await this.open(sql, bureau), await this.frameworks.load(sql, bureau, year), code, part, page));
  }
}

/** Figures over part of a bureau would look like figures of the bureau. */
function requireWhole({ scope }: Authority, bureau: string): void {
  if (!coversBureau(scope, bureau)) throw new Refusal('scope-too-narrow');
}

function groupsOf(rows: readonly FormRow[], { policy }: Framework): readonly FormGroup[] {
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.level1.zh, row.level2.zh]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((members) => ({ level1: members[0]!.level1, level2: members[0]!.level2, ...totalOf(members, policy) }));
}
