import { Refusal } from '@fenghuo/shared/problems';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { stockEntry, StockKind } from '@fenghuo/shared/records/stock-entry';
import type { Posting } from '../../recordkeeping/ledger.js';

export type StockEntry = RecordOf<typeof stockEntry>;

/** What lies in a warehouse free to be taken, what is promised, what is lent. */
export const stockLedgers = { free: 'supplies', reserved: 'supplies-reserved', lent: 'supplies-lent' } as const;
type Ledger = keyof typeof stockLedgers;

/** Which ledgers a kind of entry adds to and takes from; `there` is the warehouse that a transfer goes to. */
const movements: Readonly<Record<Exclude<StockKind, 'reversal'>, { readonly from?: Ledger; readonly to?: Ledger | 'there' }>> = {
  receive: { to: 'free' },
  issue: { from: 'free' },
  transfer: { from: 'free', to: 'there' },
  borrow: { from: 'free', to: 'lent' },
  return: { from: 'lent', to: 'free' },
  scrap: { from: 'free' },
  surplus: { to: 'free' },
  shortage: { from: 'free' },
  reserve: { from: 'free', to: 'reserved' },
  release: { from: 'reserved', to: 'free' },
  dispatch: { from: 'reserved' },
};

const shortage = { free: 'stock-insufficient', reserved: 'reservation-insufficient', lent: 'loan-insufficient' } as const;

/** The account of a lot in a warehouse. */
export const stockAccount = (warehouse: string, lot: string): string => `${warehouse}/${lot}`;

/** The movements of an entry; of a counter-entry those of the entry that it reverses, the other way round. */
export function postingsOf(entry: StockEntry, reversed: StockEntry | undefined): readonly Posting[] {
  const meant = entry.kind === 'reversal' ? reversed : entry;
  if (!meant || meant.kind === 'reversal') return [];
  const { from, to } = movements[meant.kind];
  const [taken, given] = entry.kind === 'reversal' ? [to, from] : [from, to];
  return [...(taken ? [posting(entry, meant, taken, '-')] : []), ...(given ? [posting(entry, meant, given, '')] : [])];
}

function posting(entry: StockEntry, meant: StockEntry, where: Ledger | 'there', sign: '' | '-'): Posting {
  const ledger = where === 'there' ? 'free' : where;
  return {
    ledger: stockLedgers[ledger],
    account: stockAccount(where === 'there' ? meant.toWarehouse! : meant.warehouse, meant.lot),
    division: entry.division, on: entry.enteredOn, amount: `${sign}${entry.quantity}`,
    short: (available) => new Refusal(shortage[ledger], { available, wanted: entry.quantity }),
  };
}
