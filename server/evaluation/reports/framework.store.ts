import { framework, type Framework } from '@fenghuo/shared/evaluation/framework';
import { Refusal } from '@fenghuo/shared/problems';
import type { Sql } from '../scoring/score-form.js';

/** Where frameworks are kept. The SQL of the evaluation stands with the evidence; the module hands it in. */
export interface FrameworkRows {
  load(sql: Sql, bureau: string, year: number): Promise<{ readonly content: unknown } | undefined>;
  list(sql: Sql, bureau: string): Promise<readonly { readonly content: unknown }[]>;
}

/** The forms of a bureau, checked as they are read. */
export class FrameworkStore {
  constructor(private readonly rows: FrameworkRows) {}

  /** @throws Refusal `framework-unknown`. */
  async load(sql: Sql, bureau: string, year: number): Promise<Framework> {
    const row = await this.rows.load(sql, bureau, year);
    if (!row) throw new Refusal('framework-unknown', { bureau, year });
    return framework.parse(row.content);
  }

  /** Newest year first. */
  async list(sql: Sql, bureau: string): Promise<readonly Framework[]> {
    return (await this.rows.list(sql, bureau)).map((row) => framework.parse(row.content));
  }
}
