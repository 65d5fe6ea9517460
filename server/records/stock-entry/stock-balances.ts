import { stockLedgers } from '@fenghuo/shared/ledgers';
import type { StockBalance } from '@fenghuo/shared/supplies';
import type { Sql } from '../../database/database.js';

export interface BalancesAsked {
  readonly bureau: string;
  readonly item: string | undefined;
  readonly limit: number;
  /** The name and id that the page before ended with. */
  readonly after: readonly [name: string, id: string] | undefined;
  /** `YYYY-MM-DD`: today, and the last day that is worth a warning. */
  readonly today: string;
  readonly warnUntil: string;
  /** Whether all that the bureau has is looked at: only then is there a share of the quota. */
  readonly whole: boolean;
}

/** One page of the kinds of supplies by name, with what lies in those warehouses; a kind of which there is nothing is there too. */
export async function stockBalances(sql: Sql, warehouses: readonly string[], asked: BalancesAsked): Promise<{ rows: StockBalance[]; next: string | null }> {
  const { bureau, item, limit, after, today, warnUntil, whole } = asked;
  const found = await sql<StockBalance & Record<string, unknown>>(
    `WITH held AS (
       SELECT l.item, l.expires_on, b.ledger, b.balance FROM ledger_balance b
       JOIN supply_lot l ON l.bureau = b.bureau AND l.id = split_part(b.account, '/', 2)::uuid
       WHERE b.bureau = $1 AND b.ledger = ANY($2) AND b.balance > 0 AND split_part(b.account, '/', 1) = ANY($3)),
     summed AS (
       SELECT item, sum(balance) FILTER (WHERE ledger = $4) AS free, sum(balance) FILTER (WHERE ledger = $5) AS reserved,
         sum(balance) FILTER (WHERE ledger = $6) AS lent, sum(balance) FILTER (WHERE ledger <> $6) AS there,
         sum(balance) FILTER (WHERE ledger <> $6 AND expires_on < $7) AS expired,
         sum(balance) FILTER (WHERE ledger <> $6 AND expires_on BETWEEN $7 AND $8) AS expiring,
         min(expires_on) FILTER (WHERE ledger <> $6 AND expires_on >= $7) AS next_expiry
       FROM held GROUP BY item)
     SELECT i.id AS item, i.name, i.unit, i.category, ${['free', 'reserved', 'lent', 'expired', 'expiring'].map(decimal).join(', ')},
       next_expiry::text AS "nextExpiry", trim_scale(quota)::text AS quota,
       CASE WHEN $9 AND quota > 0 THEN round(coalesce(there, 0) * 100 / quota, 1)::text END AS "shareOfQuota"
     FROM supply_item i LEFT JOIN summed ON summed.item = i.id
     WHERE i.bureau = $1 AND i.voided_at IS NULL AND ($10::uuid IS NULL OR i.id = $10) AND ($11::text IS NULL OR (i.name COLLATE "C", i.id) > ($11, $12::uuid))
     ORDER BY i.name COLLATE "C", i.id LIMIT $13`,
    [bureau, Object.values(stockLedgers), warehouses, stockLedgers.free, stockLedgers.reserved, stockLedgers.lent, today, warnUntil, whole,
      item ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? `${last.item} ${last.name}` : null };
}

const decimal = (column: string): string => `trim_scale(coalesce(${column}, 0))::text AS ${column}`;
