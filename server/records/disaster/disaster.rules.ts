import { dayOf } from '@fenghuo/shared/calendar';
import { disaster } from '@fenghuo/shared/records/disaster';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Disaster = RecordOf<typeof disaster>;

interface ReportFacts {
  readonly reports: number;
  readonly verified: number;
}

export const disasterRules: RecordRules = {
  factsFor: ['amend', 'void', 'resume'],

  /** The disaster itself is locked, and whoever reports locks it first: no report comes in between. */
  async facts(sql, bureau, changes) {
    const rows = await sql<ReportFacts & { id: string }>(
      `SELECT disaster AS id, count(*)::int AS reports, (count(*) FILTER (WHERE kind = 'verified'))::int AS verified
       FROM disaster_report WHERE bureau = $1 AND disaster = ANY($2) AND voided_at IS NULL GROUP BY disaster`, [bureau, changes.map(({ after }) => after.id)]);
    return new Map(rows.map(({ id, reports, verified }) => [id, { reports, verified }]));
  },

  derive({ action, after }) {
    const occurredOn = dayOf(new Date((after as Disaster).occurredAt));
    return action === 'resume' ? { occurredOn, stableOn: null } : { occurredOn };
  },

  check(change, facts) {
    const [before, after] = [change.before as Disaster | null, change.after as Disaster];
    const { reports = 0, verified = 0 } = (facts ?? {}) as Partial<ReportFacts>;
    if (change.action === 'resume' && verified > 0) return brokenRule(disaster, change, 'disaster-verified', []);
    if (change.action === 'void') return reports > 0 ? brokenRule(disaster, change, 'disaster-reported', []) : undefined;
    if (reports > 0 && before && before.occurredAt !== after.occurredAt) return brokenRule(disaster, change, 'disaster-reported', ['occurredAt']);
    const { stableOn, occurredOn } = after;
    return stableOn !== null && stableOn < occurredOn ? brokenRule(disaster, change, 'stable-before-occurred', ['stableOn', 'occurredAt']) : undefined;
  },
};
