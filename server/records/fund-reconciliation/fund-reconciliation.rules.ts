import { allocationAccount, fundAccount, reliefLedger } from '@fenghuo/shared/ledgers';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { fundReconciliation } from '@fenghuo/shared/records/fund-reconciliation';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import { units } from '../../recordkeeping/ledger.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Reconciliation = RecordOf<typeof fundReconciliation>;

/** As of the day, in whole fen. */
interface BookFacts {
  readonly book: number;
  readonly paid: number;
  readonly receipted: number;
}

export const fundReconciliationRules: RecordRules = {
  factsFor: ['create'],

  /** The balance of the fund and of all that was allocated of it, from the postings themselves; payments as they stood at the end of the day. */
  async facts(sql, bureau, changes) {
    const given = changes.map(({ after }) => after as Reconciliation);
    const rows = await sql<{ id: string; book: string; paid: string; receipted: string }>(
      `SELECT given.id,
         (SELECT coalesce(sum(p.amount), 0) FROM ledger_posting p WHERE p.bureau = $1 AND p.ledger = '${reliefLedger}' AND p.posted_on <= given.day
            AND p.account = ANY(ARRAY(SELECT '${fundAccount('')}' || given.fund UNION ALL
              SELECT '${allocationAccount('')}' || a.id FROM fund_allocation a WHERE a.bureau = $1 AND a.fund = given.fund))) AS book,
         coalesce(sum(x.amount), 0) AS paid,
         coalesce(sum(x.amount) FILTER (WHERE x.receipt_signature IS NOT NULL OR cardinality(x.files) > 0), 0) AS receipted
       FROM unnest($2::uuid[], $3::uuid[], $4::date[]) AS given(id, fund, day)
       LEFT JOIN fund_allocation a ON a.bureau = $1 AND a.fund = given.fund
       LEFT JOIN relief_payment x ON x.bureau = $1 AND x.allocation = a.id AND x.paid_on <= given.day
         AND (x.state = 'paid' OR x.reversed_on > given.day)
       GROUP BY given.id, given.fund, given.day`,
      [bureau, given.map(({ id }) => id), given.map(({ fund }) => fund), given.map(({ asOf }) => asOf)]);
    return new Map(rows.map(({ id, book, paid, receipted }) => [id, { book: Number(units(book) / 100n), paid: Number(paid), receipted: Number(receipted) }]));
  },

  derive({ action, after }, facts) {
    if (action !== 'create') return {};
    const { financeBalance, bankBalance } = after as Reconciliation;
    const { book, paid, receipted } = (facts ?? { book: 0, paid: 0, receipted: 0 }) as unknown as BookFacts;
    const [ledgersDifference, statementDifference, receiptsDifference] = [financeBalance - book, financeBalance - bankBalance, paid - receipted];
    return {
      bookBalance: book, paid, receipted, ledgersDifference, statementDifference, receiptsDifference,
      ledgers: word(ledgersDifference), statement: word(statementDifference), receipts: word(receiptsDifference),
      result: [ledgersDifference, statementDifference, receiptsDifference].every((difference) => difference === 0) ? 'agrees' : 'differs',
    };
  },

  check(change) {
    const { result, remarks } = change.after as Reconciliation;
    return change.action === 'create' && result === 'differs' && remarks === null
      ? brokenRule(fundReconciliation, change, 'difference-needs-explanation', ['remarks']) : undefined;
  },
};

const word = (difference: number) => (difference === 0 ? 'agrees' : 'differs');
