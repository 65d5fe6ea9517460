import { yuanOf } from '@fenghuo/shared/money';
import { availableOf, budgetLine } from '@fenghuo/shared/records/budget-line';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Line = RecordOf<typeof budgetLine>;

const amounts = ['initial', 'carriedOver', 'adjusted'] as const;

/** What stands booked on a line, in fen, and whether any of it was approved above the budget. */
interface Booked {
  readonly id: string;
  readonly spent: string;
  readonly overspent: boolean;
}

export const budgetLineRules: RecordRules = {
  factsFor: ['amend', 'void'],

  /** The line itself is locked, and whoever books on it locks it first. */
  async facts(sql, bureau, changes) {
    const rows = await sql<Booked>(
      `SELECT line AS id, sum(amount)::text AS spent, coalesce(bool_or(overspent), false) AS overspent
       FROM budget_execution WHERE bureau = $1 AND line = ANY($2) AND voided_at IS NULL GROUP BY line`,
      [bureau, changes.map(({ after }) => after.id)]);
    return new Map(rows.map((booked) => [booked.id, { booked }]));
  },

  check(change, facts) {
    const line = change.after as Line;
    const before = change.before as Line | null;
    const booked = facts?.['booked'] as Booked | undefined;
    if (booked && (change.action === 'void' || before?.fiscalYear !== line.fiscalYear)) {
      return brokenRule(budgetLine, change, 'budget-line-executed', ['fiscalYear']);
    }
    const available = availableOf(line);
    if (available !== null && available < 0) return brokenRule(budgetLine, change, 'budget-below-zero', amounts);
    if ((line.adjusted ?? 0) !== 0 && line.adjustmentDocument === null) {
      return brokenRule(budgetLine, change, 'budget-adjustment-needs-document', ['adjustmentDocument']);
    }
    return available !== null && booked && !booked.overspent && Number(booked.spent) > available
      ? brokenRule(budgetLine, change, 'budget-below-executed', amounts, { spent: yuanOf(Number(booked.spent)) }) : undefined;
  },
};
