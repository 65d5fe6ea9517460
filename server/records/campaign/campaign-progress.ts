import type { CampaignProgress } from '@fenghuo/shared/campaigns';
import type { Sql } from '../../database/database.js';

/** Counts, within the scope of the transaction, what belongs to each of the campaigns. `today` is `YYYY-MM-DD`. */
export function campaignProgress(sql: Sql, bureau: string, ids: readonly string[], today: string): Promise<CampaignProgress[]> {
  return sql<CampaignProgress & Record<string, unknown>>(
    `WITH counted AS (
       SELECT c.id AS campaign, c.target, c.target_of AS "targetOf", h.*,
         (SELECT count(*) FROM inspection i WHERE ${belongs('i')})::int AS inspections,
         (SELECT count(*) FROM premises_measure m WHERE ${belongs('m')})::int AS measures,
         (SELECT count(*) FROM penalty_case p WHERE ${belongs('p')})::int AS "penaltyCases",
         (SELECT count(*) FROM fireworks_case f WHERE ${belongs('f')})::int AS "fireworksCases"
       FROM campaign c CROSS JOIN LATERAL (
         SELECT count(*)::int AS hazards, count(*) FILTER (WHERE h.state = 'closed')::int AS closed,
           count(*) FILTER (WHERE h.deadline < $3 AND h.state NOT IN ('closed', 'transferred'))::int AS overdue
         FROM hazard h WHERE ${belongs('h')}) h
       WHERE c.bureau = $1 AND c.id = ANY($2)),
     done AS (
       SELECT *, CASE WHEN target IS NOT NULL THEN
         CASE "targetOf" WHEN 'inspections' THEN inspections WHEN 'hazardsClosed' THEN closed WHEN 'measures' THEN measures END END AS done
       FROM counted)
     SELECT *, trim_scale(round(closed * 100.0 / nullif(hazards, 0), 1))::text AS "closedShare",
       trim_scale(round(done * 100.0 / nullif(target, 0), 1))::text AS "targetShare"
     FROM done`, [bureau, ids, today]);
}

const belongs = (alias: string): string => `${alias}.bureau = c.bureau AND ${alias}.campaign = c.id AND ${alias}.voided_at IS NULL`;
