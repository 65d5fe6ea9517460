import type { Refusal } from '@fenghuo/shared/problems';
import type { Pending, Sql } from '../database/database.js';
import { decimalOf, keyOf, Ledger, units, type Account, type Later, type Posted, type Posting } from './ledger.js';
import type { PreparedEdit } from './prepared-edit.js';
import type { Change, Facts } from './record-rules.js';

interface AccountRow {
  readonly ledger: string;
  readonly account: string;
  readonly balance: string;
  readonly version: string;
  readonly last_on: string;
}

/** Before any posting. */
const beginning = '1900-01-01';

/**
 * Posts what the changes bring into the ledgers, in their order, or refuses them. The accounts stay locked until the transaction ends, so
 * that nobody judges by a balance that another is about to change. Under the bureau's own scope, as the rules are.
 */
export async function postToLedger(
  sql: Sql, pending: Pending, bureau: string, scope: string, judged: ReadonlyMap<PreparedEdit, Change>, facts: ReadonlyMap<PreparedEdit, Facts>,
  refuse: (edit: PreparedEdit, refusal: Refusal) => void,
): Promise<void> {
  const wanted = [...judged].map(([edit, change]) => ({ edit, postings: edit.table.record.rules?.postings?.(change, facts.get(edit)) ?? [] }))
    .filter(({ postings }) => postings.length > 0);
  if (wanted.length === 0) return;
  pending.add(sql('SELECT fh_begin($1)', [bureau]));
  const postings = wanted.flatMap((one) => one.postings);
  const accounts = await lockAccounts(sql, bureau, postings);
  const later = await laterPostings(sql, bureau, accounts, postings);
  const ledger = new Ledger(accounts, (key, day) => (later.get(key) ?? []).filter(({ on }) => on > day));
  const owners = new Map<Posting, PreparedEdit>();
  for (const { edit, postings: mine } of wanted) {
    const refusal = ledger.post(mine);
    if (refusal) refuse(edit, refusal);
    else for (const posting of mine) owners.set(posting, edit);
  }
  if (ledger.posted.length > 0) pending.add(...writePostings(sql, bureau, ledger.posted, owners));
  pending.add(sql('SELECT fh_begin($1)', [scope]));
}

/** Locks the accounts in the order of their names, so that two transactions never wait for each other; opens those that are new. */
async function lockAccounts(sql: Sql, bureau: string, postings: readonly Posting[]): Promise<Map<string, Account>> {
  const keys = [...new Map(postings.map((posting) => [keyOf(posting), posting])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  // One after the other, in the order in which they are asked for.
  const lock = () => sql<AccountRow>(
    `SELECT held.* FROM json_to_recordset($2::json) AS asked (ledger text, account text)
     CROSS JOIN LATERAL (
       SELECT ledger, account, balance, version, last_on FROM ledger_balance AS present
       WHERE present.bureau = $1 AND present.ledger = asked.ledger AND present.account = asked.account FOR UPDATE) AS held`,
    [bureau, JSON.stringify(keys.map(({ ledger, account }) => ({ ledger, account })))], 'kept');
  let rows = await lock();
  if (rows.length < keys.length) {
    await sql(
      `INSERT INTO ledger_balance (bureau, ledger, account, division, balance, version, last_on)
       SELECT $1, l, a, d, 0, 0, '${beginning}' FROM unnest($2::text[], $3::text[], $4::text[]) AS new(l, a, d) ON CONFLICT DO NOTHING`,
      [bureau, keys.map(({ ledger }) => ledger), keys.map(({ account }) => account), keys.map(({ division }) => division)]);
    rows = await lock();
  }
  return new Map(rows.map((row) => [keyOf(row), { balance: units(row.balance), version: Number(row.version), lastOn: row.last_on }]));
}

/** For what is entered late: the stored postings after its day, of the accounts concerned alone. */
async function laterPostings(
  sql: Sql, bureau: string, accounts: ReadonlyMap<string, Account>, postings: readonly Posting[],
): Promise<ReadonlyMap<string, readonly Later[]>> {
  const late = new Map<string, Posting>();
  for (const posting of postings) {
    const key = keyOf(posting);
    const before = late.get(key);
    if (posting.on < accounts.get(key)!.lastOn && (!before || posting.on < before.on)) late.set(key, posting);
  }
  const found = new Map<string, readonly Later[]>();
  for (const [key, { ledger, account, on }] of late) {
    const rows = await sql<{ on: string; amount: string }>(
      `SELECT posted_on AS "on", amount FROM ledger_posting WHERE bureau = $1 AND ledger = $2 AND account = $3 AND posted_on > $4
       ORDER BY posted_on, version`, [bureau, ledger, account, on]);
    found.set(key, rows.map((row) => ({ on: row.on, amount: units(row.amount) })));
  }
  return found;
}

function writePostings(sql: Sql, bureau: string, posted: readonly Posted[], owners: ReadonlyMap<Posting, PreparedEdit>): readonly Promise<unknown>[] {
  const newest = new Map<string, { readonly row: Posted; readonly on: string }>();
  const rows = posted.map((row) => {
    const { posting: { ledger, account, on, amount, division }, version, balance } = row;
    const key = keyOf(row.posting);
    const before = newest.get(key)?.on ?? '';
    newest.set(key, { row, on: on > before ? on : before });
    const edit = owners.get(row.posting)!;
    return {
      bureau, ledger, account, version, posted_on: on, amount, balance: decimalOf(balance), division, record_type: edit.table.contract.name, record_id: edit.id,
    };
  });
  const balances = [...newest.values()].map(({ row: { posting: { ledger, account, division }, version, balance }, on }) => (
    { bureau, ledger, account, division, balance: decimalOf(balance), version, last_on: on }));
  return [
    // The accounts are there and locked: that each is found by its key is all that is asked of ON CONFLICT.
    sql(
      `INSERT INTO ledger_balance AS present SELECT * FROM json_populate_recordset(NULL::ledger_balance, $1::json)
       ON CONFLICT (bureau, ledger, account) DO UPDATE
       SET balance = excluded.balance, version = excluded.version, last_on = greatest(present.last_on, excluded.last_on)`, [JSON.stringify(balances)], 'kept'),
    sql('INSERT INTO ledger_posting SELECT * FROM json_populate_recordset(NULL::ledger_posting, $1::json)', [JSON.stringify(rows)], 'kept'),
  ];
}
