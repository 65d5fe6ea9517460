import { framework, type Framework } from '@fenghuo/shared/evaluation/framework';
import { awaitingMeasures, frameworkDraft } from '@fenghuo/shared/evaluation/framework-draft';
import { unscorableIn } from '@fenghuo/shared/evaluation/unscorable';
import { Refusal } from '@fenghuo/shared/problems';
import type { Sql } from '../../database/database.js';
import { readContent } from '../evidence/content-table.js';
import { vocabulary } from '../evidence/evidence.js';
import { adoptedFrameworks, frameworkRevision, type FrameworkRevision } from '../evidence/framework-table.js';

const mostKept = 100;

/** The frameworks of bureaus, read and checked once for each content. */
export class FrameworkStore {
  private readonly kept = new Map<string, Framework>();

  /** The framework in force. @throws Refusal `framework-unknown`, `framework-unscorable`. */
  async load(sql: Sql, bureau: string, year: number): Promise<Framework> {
    const [revision] = await adoptedFrameworks(sql, bureau, year);
    if (!revision) throw new Refusal('framework-unknown', { bureau, year });
    return this.read(sql, revision);
  }

  /** One revision in whatever state: a draft is tried out this way, rows without measures waiting. @throws Refusal `not-found`, `framework-unscorable`. */
  async loadRevision(sql: Sql, bureau: string, id: string): Promise<Framework> {
    const revision = await frameworkRevision(sql, bureau, id);
    if (!revision) throw new Refusal('not-found');
    return awaitingMeasures(await this.readDraft(sql, revision));
  }

  /** One revision as it was saved, complete or not. */
  async readDraft(sql: Sql, { bureau, content }: FrameworkRevision): Promise<Framework> {
    const read = frameworkDraft.parse(await readContent(sql, bureau, content));
    refuseUnscorable(read);
    return read;
  }

  /** Those in force, newest year first. */
  async list(sql: Sql, bureau: string): Promise<readonly Framework[]> {
    const found: Framework[] = [];
    for (const revision of await adoptedFrameworks(sql, bureau)) found.push(await this.read(sql, revision));
    return found;
  }

  private async read(sql: Sql, { bureau, content }: FrameworkRevision): Promise<Framework> {
    const key = `${bureau} ${content}`;
    const known = this.kept.get(key);
    if (known) return known;
    const read = framework.parse(await readContent(sql, bureau, content));
    refuseUnscorable(read);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, read);
    return read;
  }
}

/** Income from fines may be told, never scored (行政处罚法 art. 74): a form that scores it is not read at all. */
export function refuseUnscorable(read: Framework): void {
  const [found] = unscorableIn(read, vocabulary);
  if (found) throw new Refusal('framework-unscorable', { row: found.row, quantity: found.quantity, why: found.why });
}
