import { stockLedgers } from '@fenghuo/shared/ledgers';
import type { PickedLot, Picking } from '@fenghuo/shared/supplies';
import type { Sql } from '../../database/database.js';
import { decimalOf, units } from '../../recordkeeping/ledger.js';

export interface PickingAsked {
  readonly bureau: string;
  readonly item: string;
  readonly quantity: string;
  /** Day of the issue, `YYYY-MM-DD`. */
  readonly on: string;
}

type FreeLot = Omit<PickedLot, 'take'>;

/** Proposes lots for an issue: what expires first goes first (先进先出), what has no day of expiry last, the older before the newer. */
export async function proposePicking(sql: Sql, warehouses: readonly string[], asked: PickingAsked): Promise<Picking> {
  const lots = await freeLots(sql, warehouses, asked);
  const expired = lots.filter(({ expiresOn }) => expiresOn !== null && expiresOn < asked.on);
  let missing = units(asked.quantity);
  const picked = lots.filter((lot) => !expired.includes(lot)).flatMap((lot): PickedLot[] => {
    const available = units(lot.available);
    const take = available < missing ? available : missing;
    missing -= take;
    return take > 0n ? [{ ...lot, take: decimalOf(take) }] : [];
  });
  return { lots: picked, missing: decimalOf(missing), expired: decimalOf(expired.reduce((sum, { available }) => sum + units(available), 0n)) };
}

/** What of each lot can be taken on that day: the least balance from then on, as the ledger judges it. */
function freeLots(sql: Sql, warehouses: readonly string[], { bureau, item, on }: PickingAsked): Promise<FreeLot[]> {
  return sql<FreeLot>(
    `WITH shelves AS (
       SELECT b.account, l.id AS lot, l.lot AS lot_name, l.expires_on, l.arrived_on, w.id AS warehouse, w.name AS warehouse_name
       FROM supply_lot l
       JOIN warehouse w ON w.bureau = l.bureau AND w.id = ANY($2)
       JOIN ledger_balance b ON b.bureau = l.bureau AND b.ledger = $3 AND b.account = w.id || '/' || l.id AND b.balance > 0
       WHERE l.bureau = $1 AND l.item = $4 AND l.voided_at IS NULL AND l.arrived_on <= $5),
     running AS (
       SELECT p.account, p.posted_on, p.version, sum(p.amount) OVER (PARTITION BY p.account ORDER BY p.posted_on, p.version) AS balance
       FROM ledger_posting p WHERE p.bureau = $1 AND p.ledger = $3 AND p.account IN (SELECT account FROM shelves)),
     free AS (
       SELECT account, least(
         coalesce((array_agg(balance ORDER BY posted_on DESC, version DESC) FILTER (WHERE posted_on <= $5))[1], 0),
         min(balance) FILTER (WHERE posted_on > $5)) AS available
       FROM running GROUP BY account)
     SELECT lot, lot_name AS "lotName", warehouse, warehouse_name AS "warehouseName", expires_on::text AS "expiresOn", trim_scale(available)::text AS available
     FROM shelves JOIN free USING (account) WHERE available > 0
     ORDER BY expires_on NULLS LAST, arrived_on, lot, warehouse`, [bureau, warehouses, stockLedgers.free, item, on]);
}
