import type { GapKind, MonitoredForm } from '@fenghuo/shared/evaluation/monitoring';
import type { Sql } from '../../database/database.js';

/** A notice that nobody and nothing has resolved. */
export interface StandingNotice {
  readonly id: string;
  readonly version: number;
  readonly row: string;
  readonly kind: GapKind;
}

export interface KeptRun {
  readonly id: string;
  readonly period: number;
  readonly monitoredOn: string;
  readonly score: string | null;
  readonly content: MonitoredForm;
}

export async function monitoringRunOf(sql: Sql, bureau: string, year: number, period: number): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    'SELECT id FROM monitoring_run WHERE bureau = $1 AND assessed_year = $2 AND period = $3 AND voided_at IS NULL', [bureau, year, period]);
  return row?.id;
}

/** The runs of a year with their contents, as they were kept. */
export async function monitoringRuns(sql: Sql, bureau: string, year: number): Promise<readonly KeptRun[]> {
  const rows = await sql<Omit<KeptRun, 'content'> & { bytes: Buffer }>(
    `SELECT r.id, r.period, r.monitored_on::text AS "monitoredOn", trim_scale(r.score)::text AS score, c.bytes FROM monitoring_run r
     JOIN evaluation_content c ON c.bureau = r.bureau AND c.sha256 = r.content
     WHERE r.bureau = $1 AND r.assessed_year = $2 AND r.voided_at IS NULL ORDER BY r.monitored_on, r.period`, [bureau, year]);
  return rows.map(({ bytes, ...run }) => ({ ...run, content: JSON.parse(bytes.toString('utf8')) as MonitoredForm }));
}

export async function standingNotices(sql: Sql, bureau: string, year: number): Promise<readonly StandingNotice[]> {
  return sql<StandingNotice>(
    `SELECT n.id, n.version, n."row", n.kind FROM notice n
     WHERE n.bureau = $1 AND n.assessed_year = $2 AND n.state IN ('open', 'acknowledged') AND n.voided_at IS NULL ORDER BY n."row", n.kind`, [bureau, year]);
}
