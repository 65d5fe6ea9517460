import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import type { ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { JudgedRow } from '@fenghuo/shared/evaluation/preparation';
import type { Sql } from '../../database/database.js';

const columns = `r.id, r.version, r.state, r.title, r.assessed_year AS year, r.revision, r.score::text, r.grade,
  r.journal_number AS "journalNumber", r.seal_root AS "sealRoot", r.frozen_at AS "frozenAt", r.author AS "frozenBy", a.name AS "frozenByName", r.content, r.reason,
  r.signed_by AS "signedBy", r.signed_on::text AS "signedOn", r.submitted_to AS "submittedTo", r.submitted_on::text AS "submittedOn",
  r.reopen_asked_by AS "reopenAskedBy", b.name AS "reopenAskedByName", r.reopen_reason AS "reopenReason", r.reopened_on::text AS "reopenedOn"`;
const source = 'FROM evaluation_report r LEFT JOIN account a ON a.account = r.author LEFT JOIN account b ON b.account = r.reopen_asked_by';

type Row = Omit<ReportRevision, 'frozenAt'> & { readonly frozenAt: Date };
const revisionOf = (row: Row): ReportRevision => ({ ...row, frozenAt: row.frozenAt.toISOString() });

/** The frozen reports of a bureau, of one year or of all, newest year and revision first. */
export async function reportRevisions(sql: Sql, bureau: string, year: number | null): Promise<readonly ReportRevision[]> {
  const rows = await sql<Row>(
    `SELECT ${columns} ${source} WHERE r.bureau = $1 AND ($2::integer IS NULL OR r.assessed_year = $2) AND r.voided_at IS NULL
     ORDER BY r.assessed_year DESC, r.revision DESC`, [bureau, year]);
  return rows.map(revisionOf);
}

export async function reportRevision(sql: Sql, bureau: string, id: string): Promise<ReportRevision | undefined> {
  const [row] = await sql<Row>(`SELECT ${columns} ${source} WHERE r.bureau = $1 AND r.id = $2 AND r.voided_at IS NULL`, [bureau, id]);
  return row && revisionOf(row);
}

/** What people explained of the rows of a year. */
export async function standingDeviations(sql: Sql, bureau: string, year: number): Promise<readonly Deviation[]> {
  return sql<Deviation>(
    `SELECT d.id, d.version, d."row", d.reason, d.improvement, d.responsible, d.due_on::text AS "dueOn" FROM deviation d
     WHERE d.bureau = $1 AND d.assessed_year = $2 AND d.voided_at IS NULL ORDER BY d."row"`, [bureau, year]);
}

/** The points that people gave to rows of a year. */
export async function standingJudgements(sql: Sql, bureau: string, year: number): Promise<readonly JudgedRow[]> {
  return sql<JudgedRow>(
    `SELECT j.id, j.version, j."row", trim_scale(j.points)::text AS points, j.reason, j.judged_by AS "judgedBy", j.judged_on::text AS "judgedOn"
     FROM judgement j WHERE j.bureau = $1 AND j.assessed_year = $2 AND j.voided_at IS NULL ORDER BY j."row"`, [bureau, year]);
}

/** Townships of the division table, by the first nine digits of their codes; the seat of the county comes last. */
export async function townshipsOf(sql: Sql, bureau: string): Promise<readonly string[]> {
  const rows = await sql<{ township: string }>(
    `SELECT left(code, 9) AS township FROM division WHERE left(code, 6) = $1 AND level = 'township' ORDER BY code`, [bureau]);
  return [...rows.map(({ township }) => township), `${bureau}000`];
}
