import type { FormState } from '@fenghuo/shared/evaluation/form-change';
import type { Database, Sql } from '../../database/database.js';

interface Row extends Omit<FormState, 'takenAt' | 'journalNumber' | 'framework'> {
  readonly takenAt: Date;
  readonly journalNumber: string;
  readonly framework: string;
  readonly frameworkVersion: number;
}

/** Keeps the state of a day; false where the day has one already, whoever kept it. */
export function keepFormState(database: Database, state: FormState): Promise<boolean> {
  return database.write(async (sql) => {
    await sql('SELECT fh_begin($1)', [state.bureau]);
    return addFormState(sql, state);
  });
}

async function addFormState(sql: Sql, state: FormState): Promise<boolean> {
  const { bureau, year, day, takenAt, journalNumber, framework, score, rows, figures } = state;
  const kept = await sql(
    `INSERT INTO form_state (bureau, assessed_year, day, taken_at, journal_number, framework, framework_version, score, rows, figures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING day`,
    [bureau, year, day, takenAt, journalNumber, framework.code, framework.version, score, JSON.stringify(rows), JSON.stringify(figures)]);
  return kept.length === 1;
}

/** The latest state of that day or before it, else the oldest there is; null while none is kept. */
export async function formStateBefore(sql: Sql, bureau: string, year: number, day: string): Promise<FormState | null> {
  const [row] = await sql<Row>(
    `SELECT bureau, assessed_year AS year, day, taken_at AS "takenAt", journal_number AS "journalNumber", framework,
       framework_version AS "frameworkVersion", score, rows, figures FROM form_state
     WHERE bureau = $1 AND assessed_year = $2 AND day = coalesce(
       (SELECT max(day) FROM form_state WHERE bureau = $1 AND assessed_year = $2 AND day <= $3),
       (SELECT min(day) FROM form_state WHERE bureau = $1 AND assessed_year = $2))`, [bureau, year, day]);
  if (!row) return null;
  const { takenAt, journalNumber, framework, frameworkVersion, ...state } = row;
  return {
    ...state, takenAt: takenAt.toISOString(), journalNumber: Number(journalNumber), framework: { code: framework, version: frameworkVersion },
  };
}

/** A year with an adopted form that has no state of a day yet, and whether a report of it stands. */
export interface YearWithoutState {
  readonly year: number;
  readonly reportStands: boolean;
}

export async function yearsWithoutState(sql: Sql, bureau: string, years: readonly number[], day: string): Promise<readonly YearWithoutState[]> {
  return sql<YearWithoutState>(
    `SELECT DISTINCT f.assessed_year AS year, EXISTS (SELECT FROM evaluation_report r WHERE r.bureau = f.bureau
       AND r.assessed_year = f.assessed_year AND r.voided_at IS NULL AND r.state <> 'reopened') AS "reportStands"
     FROM evaluation_framework f WHERE f.bureau = $1 AND f.assessed_year = ANY ($2) AND f.state = 'adopted' AND f.voided_at IS NULL
       AND NOT EXISTS (SELECT FROM form_state s WHERE s.bureau = f.bureau AND s.assessed_year = f.assessed_year AND s.day = $3)`,
    [bureau, years, day]);
}
