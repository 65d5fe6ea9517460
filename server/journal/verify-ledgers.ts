import type { Sql } from '../database/database.js';
import type { Alterations } from './alteration.js';

/**
 * Every ledger account against its postings: numbered without holes, each balance the one before it plus its amount, the last of them the balance of
 * the account. Answers how many postings were added up.
 */
export async function verifyLedgers(sql: Sql, bureau: string, alterations: Alterations): Promise<number> {
  const wrong = await sql<{ ledger: string; account: string }>(
    `WITH chained AS (
       SELECT ledger, account, version, balance,
         version <> row_number() OVER entries OR balance <> sum(amount) OVER entries AS broken
       FROM ledger_posting WHERE bureau = $1 WINDOW entries AS (PARTITION BY ledger, account ORDER BY version)),
     summed AS (
       SELECT ledger, account, bool_or(broken) AS broken, max(version) AS version, (array_agg(balance ORDER BY version DESC))[1] AS balance
       FROM chained GROUP BY ledger, account)
     SELECT ledger, account FROM summed FULL JOIN (SELECT ledger, account, version, balance FROM ledger_balance WHERE bureau = $1) account
       USING (ledger, account)
     WHERE summed.broken IS DISTINCT FROM false OR summed.version IS DISTINCT FROM account.version OR summed.balance IS DISTINCT FROM account.balance
     ORDER BY ledger, account LIMIT 100`, [bureau]);
  for (const { ledger, account } of wrong) alterations.add('ledger-altered', { account: `${ledger} ${account}` });
  const [count] = await sql<{ postings: number }>('SELECT count(*)::int AS postings FROM ledger_posting WHERE bureau = $1', [bureau]);
  return count!.postings;
}
