/** What there is of one kind of supplies. Quantities are exact decimals as text, in the unit of the kind. */
export interface StockBalance {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly category: string;
  /** What lies free, what lies there but is promised, what is lent. */
  readonly free: string;
  readonly reserved: string;
  readonly lent: string;
  /** Of what lies there: past its day, and within the months in which that is worth a warning. */
  readonly expired: string;
  readonly expiring: string;
  /** First day of expiry from today on, `YYYY-MM-DD`. */
  readonly nextExpiry: string | null;
  readonly quota: string | null;
  /** What lies there in percent of the quota, one decimal; null without a quota, and where not the whole bureau is looked at. */
  readonly shareOfQuota: string | null;
}

/** Answer of `GET /api/supplies/balances`. `expiryMonths` is the parameter by which `expiring` was told. */
export interface StockBalances {
  readonly rows: readonly StockBalance[];
  readonly next: string | null;
  readonly expiryMonths: number;
}

/** A lot to take from. */
export interface PickedLot {
  readonly lot: string;
  readonly lotName: string;
  readonly warehouse: string;
  readonly warehouseName: string;
  readonly expiresOn: string | null;
  /** What can be taken on that day without any later day going short, and what should be. */
  readonly available: string;
  readonly take: string;
}

/** Answer of `GET /api/supplies/picking`: what expires first goes first. `missing` is `0` when there is enough. */
export interface Picking {
  readonly lots: readonly PickedLot[];
  readonly missing: string;
  /** What lies there past its day, and is not proposed. */
  readonly expired: string;
}
