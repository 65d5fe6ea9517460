import { Refusal } from '@fenghuo/shared/problems';
import type { ImportCounts, ImportProblem } from '@fenghuo/shared/transfer';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Catalogue } from '../database/catalogue.service.js';
import { Database } from '../database/database.js';
import { refusalOf } from '../database/refusal-of.js';
import type { PreparedEdit } from '../recordkeeping/prepared-edit.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import { BatchRefused, judgesByOthers } from '../recordkeeping/whole-batch.js';
import { WriteService } from '../recordkeeping/write.service.js';
import { asOfRow, CheckTally, editsOf } from './check-tally.js';
import { DivisionNames } from './division-names.js';
import { isNote } from './heading.js';
import { ImportFiles } from './import-files.js';
import { ImportStore, type StoredImport } from './import-store.js';
import { openSheet } from './reading/open-sheet.js';
import type { SheetRow } from './reading/sheet.js';
import { rowProblems } from './row-problems.js';
import { RowReader, type ReadRow } from './row-reader.js';

/** Some rows are wrong: nothing is written. */
class RowsRefused extends Error {
  constructor(readonly problems: readonly ImportProblem[]) {
    super(`${problems.length} problems`);
  }
}

interface Running {
  done: number;
  readonly ended: Promise<void>;
}

/** Milliseconds between two signs of life in the table. */
const beat = 1000;

/** The two long steps of an import: the check, which writes no record, and the commit, which writes all or none. */
@Injectable()
export class ImportWork implements BeforeApplicationShutdown {
  private readonly log = new Logger('Import');
  private readonly running = new Map<string, Running>();
  private stopped = false;

  constructor(
    private readonly database: Database, private readonly catalogue: Catalogue, private readonly tables: RecordTables,
    private readonly writer: WriteService, private readonly store: ImportStore, private readonly files: ImportFiles,
  ) {}

  /** What is under way ends without writing; the file is still there to go on with. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }

  /** Rows done of the step that this server has under way. */
  doneOf(id: string): number | undefined {
    return this.running.get(id)?.done;
  }

  check(principal: Principal, stored: StoredImport): void {
    this.start(principal, stored, async (running) => {
      const reader = await this.readerOf(principal, stored);
      const tally = new CheckTally(reader.columns);
      let rows: ReadRow[] = [];
      const portions = async function* portions(this: ImportWork): AsyncGenerator<readonly PreparedEdit[]> {
        for await (rows of this.rowsOf(principal, stored, reader, running)) yield editsOf(rows);
      };
      const byOthers = judgesByOthers(this.tables.named(stored.type));
      await this.writer.foretell(principal, stored.bureau, () => portions.call(this), (foretold) => tally.add(rows, foretold), byOthers);
      await this.store.found(principal, stored, { state: 'checked', counts: tally.counts, done: stored.rows, problem: null }, tally.problems);
    });
  }

  commit(principal: Principal, stored: StoredImport): void {
    this.start(principal, stored, async (running) => {
      const reader = () => this.readerOf(principal, stored);
      const { writer, store } = this;
      let repeated = 0;
      const sources = new WeakMap<PreparedEdit, SheetRow>();
      const portions = async function* portions(this: ImportWork): AsyncGenerator<readonly PreparedEdit[]> {
        repeated = 0;
        for await (const rows of this.rowsOf(principal, stored, await reader(), running)) {
          const problems = rows.flatMap((row) => row.problems);
          if (problems.length > 0) throw new RowsRefused(problems);
          const edits = rows.flatMap(({ edit, source }) => {
            if (edit) sources.set(edit, source);
            return edit ?? [];
          });
          repeated += rows.length - edits.length;
          yield edits;
        }
      };
      try {
        await writer.writeWhole(principal, stored.bureau, () => portions.call(this), (sql, { applied, replayed }) => (
          store.concluded(sql, stored, { fresh: applied, repeated: replayed + repeated, refused: 0, problems: 0 })));
      } catch (error) {
        const { columns } = await reader();
        const problems = error instanceof RowsRefused ? error.problems : error instanceof BatchRefused
          ? error.refused.flatMap(({ edit, refusal }) => rowProblems(asOfRow(refusal), sources.get(edit)!, columns)) : undefined;
        if (!problems) throw error;
        const counts: ImportCounts = { fresh: 0, repeated: 0, refused: new Set(problems.map(({ row }) => row)).size, problems: problems.length };
        const problem = new Refusal('import-has-problems', { count: problems.length }).body;
        return store.found(principal, stored, { state: 'checked', done: 0, counts, problem }, problems);
      }
      await this.files.remove(stored.sha256);
    });
  }

  private start(principal: Principal, stored: StoredImport, work: (running: Running) => Promise<void>): void {
    const ended = Promise.resolve().then(() => work(running)).catch((error: unknown) => this.fail(principal, stored, error));
    const running: Running = { done: 0, ended };
    this.running.set(stored.id, running);
    void running.ended.finally(() => this.running.delete(stored.id));
  }

  private async fail(principal: Principal, stored: StoredImport, error: unknown): Promise<void> {
    const refusal = refusalOf(error) ?? new Refusal(this.stopped ? 'import-interrupted' : 'server-failed', { reference: stored.id.slice(0, 8) });
    if (refusal.code === 'server-failed') this.log.error(`${stored.id} ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    // Where the answer to COMMIT was lost, the state says whether it was given.
    await this.store.take(principal, stored, ['checking', 'committing'], { state: 'uploaded', counts: null, done: 0, problem: refusal.body })
      .catch((lost: unknown) => this.log.error(`${stored.id} ${String(lost)}`));
  }

  private async readerOf(principal: Principal, stored: StoredImport): Promise<RowReader> {
    const { bureau, type, sha256, mapping, columns, uploadedAt } = stored;
    const divisions = new DivisionNames(await this.catalogue.divisionsOf(bureau), principal.scope);
    const { from1904 } = await openSheet(await this.files.existing(sha256), stored.format);
    return new RowReader(this.tables.named(type), this.tables, divisions, {
      bureau, type, sha256, mapping, headings: columns.map(({ heading }) => heading), from1904, uploadedAt,
    });
  }

  /** The rows below the headings as edits, in portions, with a sign of life from time to time. */
  private async *rowsOf(principal: Principal, stored: StoredImport, reader: RowReader, running: Running): AsyncGenerator<ReadRow[]> {
    const sheet = await openSheet(await this.files.existing(stored.sha256), stored.format);
    let told = Date.now();
    running.done = 0;
    for await (const portion of sheet.rows()) {
      if (this.stopped) throw new Refusal('import-interrupted');
      const rows = portion.filter((row) => row.number > stored.headingRow && !isNote(row));
      if (rows.length > 0) yield await this.database.read(principal, (sql) => reader.read(sql, rows));
      running.done += rows.length;
      if (Date.now() - told < beat) continue;
      told = Date.now();
      await this.store.change(principal, stored, { done: running.done });
    }
  }
}
