import { dayOf, minuteOf } from '@fenghuo/shared/calendar';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { earlyWarning } from '@fenghuo/shared/records/early-warning';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Warning = RecordOf<typeof earlyWarning>;

export const earlyWarningRules: RecordRules = {
  factsFor: ['create', 'amend'],

  /** The warning that is replaced is locked: it is neither cancelled nor replaced twice at once. */
  async facts(sql, bureau, changes) {
    const named = changes.flatMap(({ after }) => (after as Warning).replaces ?? []);
    if (named.length === 0) return new Map();
    const rows = await sql<{ id: string; issuedAt: Date }>(
      'SELECT id, issued_at AS "issuedAt" FROM early_warning WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE', [bureau, named]);
    const issuedAt = new Map(rows.map((row) => [row.id, row.issuedAt.toISOString()]));
    return new Map(changes.map(({ after }) => [after.id, { replacedIssuedAt: issuedAt.get((after as Warning).replaces ?? '') }]));
  },

  derive: ({ after }) => ({ issuedOn: dayOf(new Date((after as Warning).issuedAt)) }),

  check(change, facts) {
    // Its successor would stand in force beside the one before it.
    if (change.action === 'void') return change.before?.state === 'replaced' ? brokenRule(earlyWarning, change, 'warning-replaced', []) : undefined;
    const { issuedAt, expiresAt, cancelledAt } = change.after as Warning;
    if (expiresAt !== null && expiresAt <= issuedAt) return brokenRule(earlyWarning, change, 'expires-before-issued', ['expiresAt', 'issuedAt']);
    if (cancelledAt !== null && cancelledAt < issuedAt) return brokenRule(earlyWarning, change, 'cancelled-before-issued', ['cancelledAt', 'issuedAt']);
    const replacedIssuedAt = facts?.['replacedIssuedAt'] as string | undefined;
    return replacedIssuedAt !== undefined && issuedAt < replacedIssuedAt
      ? brokenRule(earlyWarning, change, 'replaced-before-issued', ['issuedAt'], { before: minuteOf(replacedIssuedAt) }) : undefined;
  },

  consequences({ action, after }) {
    const { replaces } = after as Warning;
    if (replaces === null || replaces === undefined) return [];
    if (action === 'create') return [{ type: 'early-warning', id: replaces, transition: 'replace' }];
    return action === 'void' ? [{ type: 'early-warning', id: replaces, transition: 'reinstate' }] : [];
  },
};
