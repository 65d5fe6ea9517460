import { stockAccount, stockLedgers } from '@fenghuo/shared/ledgers';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { stockEntry, type StockKind } from '@fenghuo/shared/records/stock-entry';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Posting } from '../../recordkeeping/ledger.js';
import type { Change } from '../../recordkeeping/record-rules.js';

export type StockEntry = RecordOf<typeof stockEntry>;

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

/** What of an entry says which accounts it moves. */
type Moved = Pick<StockEntry, 'kind' | 'warehouse' | 'lot' | 'toWarehouse'>;

/** The movements of an entry; of a counter-entry those of the entry that it reverses, the other way round. */
export function postingsOf(change: Change, reversed: Moved | undefined): readonly Posting[] {
  const entry = change.after as StockEntry;
  const meant: Moved | undefined = entry.kind === 'reversal' ? reversed : entry;
  if (!meant || meant.kind === 'reversal') return [];
  const { from, to } = movements[meant.kind];
  const [taken, given] = entry.kind === 'reversal' ? [to, from] : [from, to];
  return [...(taken ? [posting(change, meant, taken, '-')] : []), ...(given ? [posting(change, meant, given, '')] : [])];
}

function posting(change: Change, meant: Moved, where: Ledger | 'there', sign: '' | '-'): Posting {
  const entry = change.after as StockEntry;
  const ledger = where === 'there' ? 'free' : where;
  return {
    ledger: stockLedgers[ledger],
    account: stockAccount(where === 'there' ? meant.toWarehouse! : meant.warehouse, meant.lot),
    division: entry.division, on: entry.enteredOn, amount: `${sign}${entry.quantity}`,
    short: (available) => brokenRule(stockEntry, change, shortage[ledger], ['quantity'], { available, wanted: entry.quantity }),
  };
}
