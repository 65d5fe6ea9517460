import type { OutputFormat, OutputView } from '@fenghuo/shared/evaluation/outputs';
import type { Language } from '@fenghuo/shared/label';
import type { ProblemBody } from '@fenghuo/shared/problems';
import type { Authority, Database, Sql } from '../../database/database.js';

/** An output as it is stored. */
export interface StoredOutput extends OutputView {
  readonly language: Language;
}

export interface NewOutput {
  readonly bureau: string;
  readonly id: string;
  readonly year: number;
  readonly format: OutputFormat;
  readonly language: Language;
  readonly report: string | null;
  readonly revision: number | null;
  readonly askedBy: string;
  readonly askedByName: string;
}

/** Seconds without a sign of life after which the work counts as interrupted. */
const patience = 15;
/** Days that a file is kept. */
export const keptFor = 7;
const mostListed = 20;

const silent = `now() - touched_at > make_interval(secs => ${patience})`;
const columns = `bureau, id, assessed_year AS year, format, language, report, revision, progress, file_name AS "fileName", size::int8 AS size, problem,
  asked_by AS "askedByAccount", asked_by_name AS "askedBy", asked_at AS "askedAt", CASE WHEN state = 'running' AND ${silent} THEN 'interrupted' ELSE state END AS state`;

interface Row extends Omit<StoredOutput, 'size' | 'askedAt'> {
  readonly size: string | null;
  readonly askedAt: Date;
}
const outputOf = (row: Row): StoredOutput => ({ ...row, size: row.size === null ? null : Number(row.size), askedAt: row.askedAt.toISOString() });

/** A writing transaction with the rights of a person. */
export function writeAs<T>(database: Database, { scope }: Authority, work: (sql: Sql) => Promise<T>): Promise<T> {
  return database.write(async (sql) => {
    await sql('SELECT fh_begin($1)', [scope]);
    return work(sql);
  });
}

/** Adds an output; false where the same is being made already. */
export async function addOutput(sql: Sql, added: NewOutput): Promise<boolean> {
  const { bureau, id, year, format, language, report, revision, askedBy, askedByName } = added;
  await sql(`SELECT pg_advisory_xact_lock(hashtextextended('fenghuo output ' || $1, 0))`, [bureau]);
  const rows = await sql(
    `INSERT INTO output (bureau, id, assessed_year, format, language, report, revision, state, progress, asked_by, asked_by_name, asked_at, touched_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, 'running', 0, $8, $9, now(), now() WHERE NOT EXISTS (
       SELECT FROM output WHERE bureau = $1 AND assessed_year = $3 AND format = $4 AND language = $5 AND report IS NOT DISTINCT FROM $6
         AND state = 'running' AND NOT ${silent}) RETURNING id`,
    [bureau, id, year, format, language, report, revision, askedBy, askedByName]);
  return rows.length === 1;
}

/** The last ones of a year, newest first. */
export async function listOutputs(sql: Sql, bureau: string, year: number): Promise<readonly StoredOutput[]> {
  return (await sql<Row>(`SELECT ${columns} FROM output WHERE bureau = $1 AND assessed_year = $2 ORDER BY asked_at DESC LIMIT ${mostListed}`, [bureau, year])).map(outputOf);
}

export async function findOutput(sql: Sql, bureau: string, id: string): Promise<StoredOutput | undefined> {
  const [row] = await sql<Row>(`SELECT ${columns} FROM output WHERE bureau = $1 AND id = $2`, [bureau, id]);
  return row && outputOf(row);
}

/** Takes an interrupted output for a new beginning, so that no two do; false when another has it. */
export async function takeOutput(sql: Sql, bureau: string, id: string): Promise<boolean> {
  const rows = await sql(
    `UPDATE output SET touched_at = now(), progress = 0 WHERE bureau = $1 AND id = $2 AND state = 'running' AND ${silent} RETURNING id`, [bureau, id]);
  return rows.length === 1;
}

export async function touchOutput(sql: Sql, bureau: string, id: string, progress: number): Promise<void> {
  await sql(`UPDATE output SET touched_at = now(), progress = $3 WHERE bureau = $1 AND id = $2 AND state = 'running'`, [bureau, id, progress]);
}

export async function concludeOutput(sql: Sql, bureau: string, id: string, file: { readonly name: string; readonly size: number }): Promise<void> {
  await sql(`UPDATE output SET state = 'done', progress = 100, file_name = $3, size = $4, touched_at = now() WHERE bureau = $1 AND id = $2`, [bureau, id, file.name, file.size]);
}

export async function failOutput(sql: Sql, bureau: string, id: string, problem: ProblemBody): Promise<void> {
  await sql(`UPDATE output SET state = 'failed', problem = $3, touched_at = now() WHERE bureau = $1 AND id = $2 AND state = 'running'`, [bureau, id, JSON.stringify(problem)]);
}

/** Gives up what was kept long enough and answers whose files may go. */
export async function expireOutputs(sql: Sql, bureau: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }>(
    `UPDATE output SET state = 'expired' WHERE bureau = $1 AND state = 'done' AND asked_at < now() - make_interval(days => ${keptFor}) RETURNING id::text`, [bureau]);
  return rows.map(({ id }) => id);
}
