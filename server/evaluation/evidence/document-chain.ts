import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { Evidence } from './evidence.js';
import { Parameters } from './parameters.js';
import type { Position } from './rows.js';

/**
 * Rectification orders of a year that stand and after which nobody re-inspected: no opinion on the same hazard, or, where the order names
 * none, on the same inspection.
 */
const broken = (bureau: string, from: string, to: string): string => `FROM enforcement_document t
  WHERE t.bureau = ${bureau} AND t.issued_on BETWEEN ${from} AND ${to} AND t.kind = 'rectificationOrder' AND t.voided_at IS NULL
    AND t.provenance <> 'demonstration'
    AND NOT EXISTS (SELECT FROM enforcement_document o WHERE o.bureau = ${bureau} AND o.kind = 'reinspectionOpinion' AND o.voided_at IS NULL
      AND CASE WHEN t.hazard IS NULL THEN o.inspection = t.inspection ELSE o.hazard = t.hazard END)`;

export async function countBrokenChains({ sql, bureau }: Evidence, year: number): Promise<number> {
  const [row] = await sql<{ orders: number }>(
    `SELECT count(*)::int AS orders ${broken('$1', '$2::date', '$3::date')}`, [bureau, `${year}-01-01`, `${year}-12-31`]);
  return row!.orders;
}

/** A page of them, newest first. */
export async function brokenChains(
  { sql, bureau }: Evidence, year: number, after: Position | null, limit: number,
): Promise<readonly EvidenceRow[]> {
  const parameters = new Parameters();
  const source = broken(parameters.add(bureau, 'text'), parameters.add(`${year}-01-01`, 'date'), parameters.add(`${year}-12-31`, 'date'));
  const beyond = after ? `AND (t.issued_on, t.id) < (${parameters.add(after.date, 'date')}, ${parameters.add(after.id, 'uuid')})` : '';
  const rows = await sql<Omit<EvidenceRow, 'type' | 'reason'>>(
    `SELECT t.id::text, t.version, t.issued_on::text AS date, t.division, t.number AS title, t.state, t.photos[1] AS photo, t.provenance
     ${source} ${beyond} ORDER BY t.issued_on DESC, t.id DESC LIMIT ${parameters.add(limit, 'integer')}`, parameters.values);
  return rows.map((row) => ({ type: enforcementDocument.name, ...row, reason: null }));
}
