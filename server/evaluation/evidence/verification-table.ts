import type { ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import type { EndedGrant } from '@fenghuo/shared/report-grants';
import type { RowVerification } from '@fenghuo/shared/evaluation/verified-scores';
import type { Sql } from '../../database/database.js';

export interface GrantedReport extends Pick<ReportRevision, 'id' | 'title' | 'year' | 'revision' | 'state' | 'signedOn' | 'submittedOn' | 'submittedTo'> {
  readonly bureau: string;
}

/**
 * The reports that are granted to an account, neither taken away again nor over, of those for which somebody stands: signed or submitted. One that is being
 * reopened is out of the evaluator's hands.
 */
export function grantedReports(sql: Sql, account: string, only?: { readonly bureau: string; readonly id: string }): Promise<GrantedReport[]> {
  return sql<GrantedReport>(
    `SELECT r.bureau, r.id, r.title, r.assessed_year AS year, r.revision, r.state, r.signed_on::text AS "signedOn",
       r.submitted_on::text AS "submittedOn", r.submitted_to AS "submittedTo"
     FROM evaluation_report r
     WHERE r.state IN ('signed', 'submitted') AND r.voided_at IS NULL AND ($2::text IS NULL OR (r.bureau = $2 AND r.id = $3::uuid))
       AND EXISTS (SELECT FROM report_grant g WHERE g.bureau = r.bureau AND g.account = $1 AND g.withdrawn_at IS NULL
         AND g.ends_on >= (now() AT TIME ZONE 'Asia/Shanghai')::date AND g.assessed_year = r.assessed_year AND (g.report IS NULL OR g.report = r.id))
     ORDER BY r.assessed_year DESC, r.bureau, r.revision DESC`, [account, only?.bureau ?? null, only?.id ?? null]);
}

/** The grants of an account that are over and that no other takes the place of, the last to end first; with a report, those for it. */
export function endedGrants(sql: Sql, account: string, only?: { readonly bureau: string; readonly id: string }): Promise<Omit<EndedGrant, 'bureauName'>[]> {
  return sql<Omit<EndedGrant, 'bureauName'>>(
    `SELECT g.bureau, g.assessed_year AS year, max(g.ends_on)::text AS "endsOn",
       (array_agg(g.granted_by ORDER BY g.ends_on DESC))[1] AS "grantedBy", (array_agg(a.name ORDER BY g.ends_on DESC))[1] AS "grantedByName"
     FROM report_grant g JOIN evaluation_report r ON r.bureau = g.bureau AND r.assessed_year = g.assessed_year AND (g.report IS NULL OR g.report = r.id)
       LEFT JOIN account a ON a.account = g.granted_by
     WHERE g.account = $1 AND g.withdrawn_at IS NULL AND r.state IN ('signed', 'submitted') AND r.voided_at IS NULL
       AND ($2::text IS NULL OR (r.bureau = $2 AND r.id = $3::uuid))
     GROUP BY g.bureau, g.assessed_year, r.id
     HAVING max(g.ends_on) < (now() AT TIME ZONE 'Asia/Shanghai')::date
     ORDER BY 3 DESC, 1, 2`, [account, only?.bureau ?? null, only?.id ?? null]);
}

/** What was said of the rows of a report. */
export function verificationsOf(sql: Sql, bureau: string, report: string): Promise<RowVerification[]> {
  return sql<RowVerification>(
    `SELECT v.id, v.version, v."row", v.conclusion, trim_scale(v.score)::text AS score, v.opinion, v.verified_on::text AS "verifiedOn", v.author,
       a.name AS "authorName", v.state = 'finished' AS finished
     FROM verification v LEFT JOIN account a ON a.account = v.author
     WHERE v.bureau = $1 AND v.report = $2 AND v.voided_at IS NULL ORDER BY v."row"`, [bureau, report]);
}
