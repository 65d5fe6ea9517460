import type { Refusal } from '@fenghuo/shared/problems';

/** One movement of one account. An account is opened by its first posting; its balance never goes below zero, on any day. */
export interface Posting {
  readonly ledger: string;
  /** What is kept apart in that ledger: a lot in a warehouse, an allocation. */
  readonly account: string;
  /** 12-digit code of the place the account belongs to. */
  readonly division: string;
  /** Business date, `YYYY-MM-DD`. */
  readonly on: string;
  /** Exact decimal with up to four places; what goes out is negative. */
  readonly amount: string;
  /** The refusal when there is not enough: `available` is what could be taken on that day without any later day going short. */
  short(available: string): Refusal;
}

/** An account as it stands, locked. */
export interface Account {
  readonly balance: bigint;
  /** Number of postings so far. */
  readonly version: number;
  readonly lastOn: string;
}

/** A posting that was accepted, with the account after it. */
export interface Posted {
  readonly posting: Posting;
  readonly version: number;
  readonly balance: bigint;
}

/** A movement that lies after the day of a posting entered late. */
export interface Later {
  readonly on: string;
  readonly amount: bigint;
}

const places = 4;

/** A decimal as a whole number of ten-thousandths. */
export function units(decimal: string): bigint {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d{1,4})0*)?$/.exec(decimal) ?? [];
  if (whole === undefined) throw new Error(`not a decimal of ${places} places: ${decimal}`);
  const value = BigInt(whole) * 10_000n + BigInt(part.padEnd(places, '0'));
  return sign === '-' ? -value : value;
}

/** Ten-thousandths as a decimal without needless zeros. */
export function decimalOf(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}${part ? `.${part}` : ''}`;
}

export const keyOf = ({ ledger, account }: Pick<Posting, 'ledger' | 'account'>): string => `${ledger} ${account}`;

/**
 * Judges postings one after the other, as they would stand in the ledger. Pure: `accounts` are the locked rows, `laterThan` answers the
 * stored postings of an account that lie after a day, oldest first.
 */
export class Ledger {
  private readonly accepted: Posted[] = [];
  private readonly accounts: Map<string, Account>;

  constructor(accounts: ReadonlyMap<string, Account>, private readonly laterThan: (key: string, day: string) => readonly Later[]) {
    this.accounts = new Map(accounts);
  }

  get posted(): readonly Posted[] {
    return this.accepted;
  }

  /** Accepts all postings of one edit, or none and says why. */
  post(postings: readonly Posting[]): Refusal | undefined {
    const undo = { accounts: postings.map((posting) => [keyOf(posting), this.accounts.get(keyOf(posting))!] as const), accepted: this.accepted.length };
    for (const posting of postings) {
      const available = this.availableOn(posting);
      const amount = units(posting.amount);
      if (amount < 0n && available + amount < 0n) {
        for (const [key, account] of undo.accounts) this.accounts.set(key, account);
        this.accepted.length = undo.accepted;
        return posting.short(decimalOf(available));
      }
      this.accept(posting, amount);
    }
    return undefined;
  }

  /** The least balance from that day on: what can be taken without any later day going short. */
  private availableOn(posting: Posting): bigint {
    const key = keyOf(posting);
    const { balance, lastOn } = this.accounts.get(key)!;
    if (posting.on >= lastOn) return balance;
    const mine = this.accepted.filter(({ posting: one }) => keyOf(one) === key && one.on > posting.on)
      .map(({ posting: { on, amount } }) => ({ on, amount: units(amount) }));
    const later = [...this.laterThan(key, posting.on), ...mine].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    let running = later.reduce((rest, { amount }) => rest - amount, balance);
    let least = running;
    for (const { amount } of later) {
      running += amount;
      if (running < least) least = running;
    }
    return least;
  }

  private accept(posting: Posting, amount: bigint): void {
    const key = keyOf(posting);
    const { balance, version, lastOn } = this.accounts.get(key)!;
    const after = { balance: balance + amount, version: version + 1, lastOn: posting.on > lastOn ? posting.on : lastOn };
    this.accounts.set(key, after);
    this.accepted.push({ posting, version: after.version, balance: after.balance });
  }
}
