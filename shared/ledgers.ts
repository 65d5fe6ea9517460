/** The ledgers of a lot in a warehouse: what is free to be taken, what is promised, what is lent. */
export const stockLedgers = { free: 'supplies', reserved: 'supplies-reserved', lent: 'supplies-lent' } as const;

/** The account of a lot in a warehouse, the same in each of the stock ledgers. */
export const stockAccount = (warehouse: string, lot: string): string => `${warehouse}/${lot}`;

/** The ledger of relief money, in yuan. */
export const reliefLedger = 'relief-money';

/** What of a fund is not allocated. */
export const fundAccount = (fund: string): string => `fund/${fund}`;

/** What of an allocation is not paid. */
export const allocationAccount = (allocation: string): string => `allocation/${allocation}`;
