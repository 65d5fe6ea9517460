import { coversBureau } from '@fenghuo/shared/access';
import type { Label } from '@fenghuo/shared/label';
import { Refusal, type ProblemBody } from '@fenghuo/shared/problems';
import type { ImportColumn, ImportCounts, ImportMapping, ImportProblem, ImportProblemPage, ImportState, ImportView } from '@fenghuo/shared/transfer';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Database, type Sql } from '../database/database.js';
import type { SheetFormat } from './reading/open-sheet.js';

/** An import as it is stored. */
export interface StoredImport extends Omit<ImportView, 'state' | 'format'> {
  readonly format: SheetFormat;
  readonly state: ImportState;
  readonly headingRow: number;
}

/** What changes on the way. */
export interface ImportChange {
  readonly state?: Exclude<ImportState, 'interrupted'>;
  readonly mapping?: ImportMapping;
  readonly done?: number;
  readonly counts?: ImportCounts | null;
  readonly problem?: ProblemBody | null;
}

/** Seconds without a sign of life after which a step counts as interrupted. */
const patience = 15;

/** Imports and what is wrong with their rows. An import is seen by whoever sent it, and by those who see the whole bureau. */
@Injectable()
export class ImportStore {
  constructor(private readonly database: Database) {}

  async add(principal: Principal, added: Omit<StoredImport, 'state' | 'done' | 'counts' | 'problem' | 'uploadedBy' | 'committedAt'>): Promise<void> {
    await this.write(principal, (sql) => sql(
      `INSERT INTO import (bureau, id, record_type, file_name, sha256, size, format, heading_row, rows, columns, mapping, state, done,
         uploaded_by, uploaded_at, touched_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'uploaded', 0, $12, $13, now())`,
      [added.bureau, added.id, added.type, added.fileName, added.sha256, added.size, added.format, added.headingRow, added.rows,
        JSON.stringify(added.columns), JSON.stringify(added.mapping), principal.account, added.uploadedAt]));
  }

  /** @throws Refusal `not-found` */
  async find(principal: Principal, bureau: string, id: string): Promise<StoredImport> {
    const [row] = await this.database.read(principal, (sql) => sql<ImportRow>(
      `SELECT *, now() - touched_at > make_interval(secs => ${patience}) AS silent FROM import
       WHERE bureau = $1 AND id = $2 AND (uploaded_by = $3 OR $4)`, [bureau, id, principal.account, coversBureau(principal.scope, bureau)]));
    if (!row) throw new Refusal('not-found');
    return storedOf(row);
  }

  /** Takes the import for a step, so that no two go on with it at once; false when another has it or its state is not one of these. */
  async take(principal: Principal, { bureau, id }: StoredImport, from: readonly ImportState[], change: ImportChange): Promise<boolean> {
    const rows = await this.write(principal, (sql) => sql(
      `UPDATE import SET ${assignments(change, 5)} touched_at = now()
       WHERE bureau = $1 AND id = $2 AND (state = ANY($3)
         OR ($4 AND state IN ('checking', 'committing') AND now() - touched_at > make_interval(secs => ${patience})))
       RETURNING id`, [bureau, id, from, from.includes('interrupted'), ...valuesOf(change)]));
    return rows.length === 1;
  }

  async change(principal: Principal, { bureau, id }: StoredImport, change: ImportChange): Promise<void> {
    await this.write(principal, (sql) => sql(
      `UPDATE import SET ${assignments(change, 3)} touched_at = now() WHERE bureau = $1 AND id = $2`, [bureau, id, ...valuesOf(change)]));
  }

  /** The last statement of the transaction that wrote the rows. */
  async concluded(sql: Sql, { bureau, id }: StoredImport, counts: ImportCounts): Promise<void> {
    const rows = await sql(
      `UPDATE import SET state = 'committed', counts = $3, committed_at = now(), touched_at = now()
       WHERE bureau = $1 AND id = $2 AND state = 'committing' RETURNING id`, [bureau, id, JSON.stringify(counts)]);
    if (rows.length !== 1) throw new Refusal('import-under-way');
  }

  /** Ends a step with what it found, instead of what was found before. */
  async found(principal: Principal, stored: StoredImport, change: ImportChange, problems: readonly ImportProblem[]): Promise<void> {
    const { bureau, id } = stored;
    await this.write(principal, async (sql) => {
      await sql('DELETE FROM import_problem WHERE bureau = $1 AND import = $2', [bureau, id]);
      await sql(
        `INSERT INTO import_problem (bureau, import, n, row_number, column_name, heading, code, value, sentence)
         SELECT $1, $2, p.n, p."row", p."column", p.heading, p.code, p.value, p.sentence
         FROM jsonb_to_recordset($3::jsonb) AS p(n integer, "row" integer, "column" text, heading text, code text, value text, sentence jsonb)`,
        [bureau, id, JSON.stringify(problems.map((problem, index) => ({ ...problem, n: index + 1 })))]);
      await sql(
        `UPDATE import SET ${assignments(change, 3)} touched_at = now() WHERE bureau = $1 AND id = $2`, [bureau, id, ...valuesOf(change)]);
    });
  }

  async problems(principal: Principal, { bureau, id }: StoredImport, after: number, limit: number): Promise<ImportProblemPage> {
    const rows = await this.database.read(principal, (sql) => sql<ImportProblem & { n: number; sentence: Label }>(
      `SELECT n, row_number AS "row", column_name AS "column", heading, code, value, sentence FROM import_problem
       WHERE bureau = $1 AND import = $2 AND n > $3 ORDER BY n LIMIT $4`, [bureau, id, after, limit + 1]));
    const shown = rows.slice(0, limit);
    return {
      rows: shown.map(({ row, column, heading, code, value, sentence }) => ({ row, column, heading, code, value, sentence })),
      next: rows.length > limit ? shown.at(-1)!.n : null,
    };
  }

  private write<T>(principal: Principal, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [principal.scope]);
      return work(sql);
    });
  }
}

const changing = ['state', 'mapping', 'done', 'counts', 'problem'] as const;
const given = (change: ImportChange) => changing.filter((name) => change[name] !== undefined);

/** Assignments of what is given; the first value is `$<from>`. */
function assignments(change: ImportChange, from: number): string {
  return given(change).map((name, index) => `${name} = $${from + index},`).join(' ');
}

function valuesOf(change: ImportChange): unknown[] {
  return given(change).map((name) => {
    const value = change[name];
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  });
}

interface ImportRow {
  readonly bureau: string;
  readonly id: string;
  readonly record_type: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: SheetFormat;
  readonly heading_row: number;
  readonly rows: number;
  readonly columns: ImportColumn[];
  readonly mapping: ImportMapping;
  readonly state: Exclude<ImportState, 'interrupted'>;
  readonly done: number;
  readonly counts: ImportCounts | null;
  readonly problem: ProblemBody | null;
  readonly uploaded_by: string;
  readonly uploaded_at: Date;
  readonly committed_at: Date | null;
  readonly silent: boolean;
}

function storedOf(row: ImportRow): StoredImport {
  const underWay = row.state === 'checking' || row.state === 'committing';
  return {
    id: row.id, bureau: row.bureau, type: row.record_type, fileName: row.file_name, sha256: row.sha256, size: row.size, format: row.format,
    headingRow: row.heading_row, rows: row.rows, columns: row.columns, mapping: row.mapping, state: underWay && row.silent ? 'interrupted' : row.state,
    done: row.done, counts: row.counts, problem: row.problem, uploadedBy: row.uploaded_by, uploadedAt: row.uploaded_at.toISOString(),
    committedAt: row.committed_at?.toISOString() ?? null,
  };
}
