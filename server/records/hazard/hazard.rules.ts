import { hazard } from '@fenghuo/shared/records/hazard';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Hazard = RecordOf<typeof hazard>;

/** The earliest days on which it was rectified and re-checked, of what is not void. */
interface LaterDays {
  readonly id: string;
  readonly rectifiedOn: string | null;
  readonly recheckedOn: string | null;
}

export const hazardRules: RecordRules = {
  factsFor: ['amend'],

  /** The hazard itself is locked, and whoever replies or re-checks locks it first: none comes in between. */
  async facts(sql, bureau, changes) {
    const rows = await sql<LaterDays>(
      `SELECT id,
         (SELECT min(rectified_on) FROM rectification_reply WHERE bureau = $1 AND hazard = amended.id AND voided_at IS NULL) AS "rectifiedOn",
         (SELECT min(rechecked_on) FROM reinspection WHERE bureau = $1 AND hazard = amended.id AND voided_at IS NULL) AS "recheckedOn"
       FROM unnest($2::uuid[]) AS amended (id)`, [bureau, changes.map(({ after }) => after.id)]);
    return new Map(rows.map((days) => [days.id, { days }]));
  },

  check(change, facts) {
    const { disposition, deadline, foundOn } = change.after as Hazard;
    if (change.action === 'order' && disposition !== 'onSite' && deadline === null) return brokenRule(hazard, change, 'deadline-required', ['deadline']);
    if (deadline !== null && deadline < foundOn) return brokenRule(hazard, change, 'deadline-before-found', ['deadline', 'foundOn']);
    if (change.action === 'extend') {
      const present = (change.before as Hazard).deadline;
      if (present !== null && deadline !== null && deadline <= present) return brokenRule(hazard, change, 'extension-not-later', ['deadline']);
    }
    const { rectifiedOn = null, recheckedOn = null } = (facts?.['days'] ?? {}) as Partial<LaterDays>;
    if (rectifiedOn !== null && rectifiedOn < foundOn) return brokenRule(hazard, change, 'rectified-before-found', ['foundOn']);
    if (recheckedOn !== null && recheckedOn < foundOn) return brokenRule(hazard, change, 'recheck-before-found', ['foundOn']);
    return undefined;
  },
};
