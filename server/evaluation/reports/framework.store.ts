import { framework, type Framework } from '@fenghuo/shared/evaluation/framework';
import { Refusal } from '@fenghuo/shared/problems';
import type { Sql } from '../../database/database.js';

interface FrameworkVersion {
  readonly bureau: string;
  readonly code: string;
  readonly version: number;
}

/** Where frameworks are kept. The SQL of the evaluation stands with the evidence; the module hands it in. */
export interface FrameworkRows {
  newest(sql: Sql, bureau: string, year?: number): Promise<readonly FrameworkVersion[]>;
  content(sql: Sql, version: FrameworkVersion): Promise<unknown>;
}

const mostKept = 100;

/** The forms of a bureau, checked when they are first read. */
export class FrameworkStore {
  private readonly kept = new Map<string, Framework>();

  /** `check` throws the Refusal of a framework that must not be used. */
  constructor(private readonly rows: FrameworkRows, private readonly check: (framework: Framework) => void) {}

  /** @throws Refusal `framework-unknown`. */
  async load(sql: Sql, bureau: string, year: number): Promise<Framework> {
    const [version] = await this.rows.newest(sql, bureau, year);
    if (!version) throw new Refusal('framework-unknown', { bureau, year });
    return this.read(sql, version);
  }

  /** Newest year first. */
  async list(sql: Sql, bureau: string): Promise<readonly Framework[]> {
    const found: Framework[] = [];
    for (const version of await this.rows.newest(sql, bureau)) found.push(await this.read(sql, version));
    return found;
  }

  private async read(sql: Sql, version: FrameworkVersion): Promise<Framework> {
    const key = `${version.bureau} ${version.code} ${version.version}`;
    const known = this.kept.get(key);
    if (known) return known;
    const read = framework.parse(await this.rows.content(sql, version));
    this.check(read);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, read);
    return read;
  }
}
