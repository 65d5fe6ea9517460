import { coversBureau } from '@fenghuo/shared/access';
import { frameworkChecks, isAdoptable, quoted } from '@fenghuo/shared/evaluation/framework-checks';
import { frameworkDifference } from '@fenghuo/shared/evaluation/framework-diff';
import { framework as complete, type Framework } from '@fenghuo/shared/evaluation/framework';
import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { FrameworkComparison, FrameworkListing, FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import { ruleFlaws, type RuleFlaw } from '@fenghuo/shared/evaluation/rule-flaws';
import { sum } from '@fenghuo/shared/evaluation/table';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { Refusal } from '@fenghuo/shared/problems';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { onBehalfOf, type Principal } from '../../access/principal.js';
import { Database, type Authority, type Sql } from '../../database/database.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { keepContentOf } from '../evidence/content-table.js';
import { frameworkEntries, type FrameworkEntry } from '../evidence/framework-table.js';
import { FrameworkService } from './framework.service.js';
import { FrameworkStore } from './framework.store.js';
import { readDraftContent } from './read-draft.js';
import type { TryForm } from './try-form.js';

/** Where a framework comes from when it is made: its content, and what to call its source. */
export interface NewFramework {
  readonly content: unknown;
  readonly source: string;
}

/** The frameworks of a bureau as managers write them: drafts, adoption, copies, comparison. */
@Injectable()
export class FrameworkDrafts {
  constructor(
    private readonly database: Database, private readonly writer: WriteService, private readonly frameworks: FrameworkService,
    private readonly store: FrameworkStore, private readonly vocabulary: Vocabulary, private readonly tryForm: TryForm,
  ) {}

  list(authority: Authority, bureau: string): Promise<readonly FrameworkListing[]> {
    requireBureau(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const entries = await frameworkEntries(sql, bureau);
      const listings: FrameworkListing[] = [];
      for (const entry of entries) listings.push(listingOf(entry, await this.store.readDraft(sql, entry), entries));
      return listings;
    });
  }

  /** @throws Refusal `not-found`. */
  view(authority: Authority, bureau: string, id: string): Promise<FrameworkView> {
    requireBureau(authority, bureau);
    return this.database.read(authority, (sql) => this.viewIn(sql, bureau, id));
  }

  /** The form of that revision on the records as they are: a draft is tried before it is adopted. */
  async form(authority: Authority, bureau: string, id: string): Promise<EvaluationForm> {
    const { year } = await this.view(authority, bureau, id);
    return this.tryForm(authority, bureau, year, id);
  }

  /** @throws Refusal `framework-not-computable`, `framework-unscorable`. */
  async create(principal: Principal, bureau: string, year: number, { content, source }: NewFramework): Promise<FrameworkView> {
    requireBureau(principal, bureau);
    const read = readDraftContent(content, { bureau, year, ...await this.nextRevision(principal, bureau, year) }, this.vocabulary);
    const { id } = await this.frameworks.draft(principal, read, source);
    return this.view(principal, bureau, id);
  }

  /** @throws Refusal `framework-not-draft`, `version-conflict`, `framework-not-computable`. */
  async save(principal: Principal, bureau: string, id: string, baseVersion: number, content: unknown): Promise<FrameworkView> {
    const { state, year, code, revision } = await this.view(principal, bureau, id);
    if (state !== 'draft') throw new Refusal('framework-not-draft');
    const read = readDraftContent(content, { bureau, year, code, revision }, this.vocabulary);
    const kept = await keepContentOf(this.database, bureau, read);
    await this.writer.writeOne(onBehalfOf(principal), {
      action: 'amend', type: 'evaluation-framework', bureau, id,
      body: { operation: v7(), device: 'server', baseVersion, changes: { content: kept, title: read.title.zh } },
    });
    return this.view(principal, bureau, id);
  }

  /** @throws Refusal `framework-not-adoptable`, naming row and node; `framework-not-draft`, `version-conflict`. */
  async adopt(principal: Principal, bureau: string, id: string, baseVersion: number): Promise<FrameworkView> {
    const { state, framework, checks } = await this.view(principal, bureau, id);
    if (state !== 'draft') throw new Refusal('framework-not-draft');
    if (!isAdoptable(checks)) throw notAdoptable(framework, checks);
    // What the checks let pass must be a framework that can be read for years.
    const read = complete.safeParse(framework);
    if (!read.success) {
      const [{ path, sentence }] = ruleFlaws(read.error, framework) as [RuleFlaw];
      throw new Refusal('framework-not-adoptable', { count: read.error.issues.length, place: { zh: path, en: path }, why: sentence });
    }
    await this.frameworks.adopt(principal, bureau, id, baseVersion);
    return this.view(principal, bureau, id);
  }

  /** A draft of another year, or of the same year as its next revision, with the same rows. What was printed of the old year is left out. */
  async copy(principal: Principal, bureau: string, id: string, year: number): Promise<FrameworkView> {
    const { framework, title, year: from } = await this.view(principal, bureau, id);
    const { printed: _, ...rest } = framework;
    const moved = (text: string) => text.replaceAll(String(from), String(year));
    const content = {
      ...rest, title: { zh: moved(title.zh), en: moved(title.en) }, rows: framework.rows.map(({ printed: __, ...row }) => row),
    };
    return this.create(principal, bureau, year, { content, source: title.zh });
  }

  /** @throws Refusal `not-found`. */
  compare(authority: Authority, bureau: string, id: string, other: string): Promise<FrameworkComparison> {
    requireBureau(authority, bureau);
    return this.database.read(authority, async (sql) => {
      const [one, two] = [await this.viewIn(sql, bureau, id), await this.viewIn(sql, bureau, other)];
      const earlier = two.year < one.year || (two.year === one.year && two.revision <= one.revision);
      const [before, after] = earlier ? [two, one] : [one, two];
      return {
        before: bare(before), after: bare(after), difference: frameworkDifference(before.framework, after.framework, this.vocabulary),
      };
    });
  }

  private async viewIn(sql: Sql, bureau: string, id: string): Promise<FrameworkView> {
    const entries = await frameworkEntries(sql, bureau);
    const entry = entries.find((one) => one.id === id);
    if (!entry) throw new Refusal('not-found');
    const framework = await this.store.readDraft(sql, entry);
    return { ...listingOf(entry, framework, entries), framework, checks: frameworkChecks(framework, this.vocabulary) };
  }

  /** Revisions of a year are counted on from the last one, whatever became of it. */
  private async nextRevision(authority: Authority, bureau: string, year: number): Promise<{ code: string; revision: number }> {
    const entries = await this.database.read(authority, (sql) => frameworkEntries(sql, bureau));
    const ofYear = entries.filter((one) => one.year === year);
    return { code: ofYear[0]?.code ?? `${bureau}-${year}`, revision: Math.max(0, ...ofYear.map(({ revision }) => revision)) + 1 };
  }
}

function requireBureau({ scope }: Authority, bureau: string): void {
  if (!coversBureau(scope, bureau)) throw new Refusal('scope-too-narrow');
}

function notAdoptable(framework: Framework, checks: FrameworkView['checks']): Refusal {
  const errors = checks.filter(({ severity }) => severity === 'error');
  const placeOf = (row: string | null) => {
    const found = framework.rows.find(({ code }) => code === row);
    return found ? { zh: `第 ${found.code} 行${quoted(found.level3.zh)}`, en: `Row ${found.code}, "${found.level3.en}"` } : { zh: '全表', en: 'The whole form' };
  };
  return new Refusal('framework-not-adoptable', { count: errors.length, place: placeOf(errors[0]!.row), why: errors[0]!.sentence },
    errors.map(({ row, path, sentence }) => ({ path: [row === null ? 'framework' : `rows.${row}`, path].filter((part) => part !== null).join('.'), label: placeOf(row), message: sentence })));
}

function listingOf(entry: FrameworkEntry, framework: Framework, all: readonly FrameworkEntry[]): FrameworkListing {
  const adopted = all.filter(({ year, state }) => year === entry.year && state === 'adopted');
  return {
    id: entry.id, version: entry.version, bureau: entry.bureau, year: entry.year, code: entry.code, revision: entry.revision, state: entry.state,
    title: framework.title, source: entry.source, inForce: adopted[0]?.id === entry.id,
    rows: framework.rows.length, weight: sum(framework.rows.filter(({ kind }) => kind === 'ordinary' || kind === 'execution').map(({ weight }) => weight)).toString(),
  };
}

function bare(view: FrameworkView): FrameworkListing {
  const { id, version, bureau, year, code, revision, state, title, source, inForce, rows, weight } = view;
  return { id, version, bureau, year, code, revision, state, title, source, inForce, rows, weight };
}
