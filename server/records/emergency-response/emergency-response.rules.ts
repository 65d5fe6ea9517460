import { dayOf } from '@fenghuo/shared/calendar';
import { emergencyResponse, responseLevels } from '@fenghuo/shared/records/emergency-response';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';

type Response = RecordOf<typeof emergencyResponse>;

/** From 0, the highest. */
const rankOf = (level: Response['level']): number => Object.keys(responseLevels).indexOf(level);

export const emergencyResponseRules: RecordRules = {
  factsFor: ['void', 'amend'],

  async facts(sql, bureau, changes) {
    const rows = await sql<{ id: string; actions: number; firstOn: string }>(
      `SELECT response AS id, count(*)::int AS actions, min(taken_on) AS "firstOn" FROM response_action
       WHERE bureau = $1 AND response = ANY($2) AND voided_at IS NULL GROUP BY response`, [bureau, changes.map(({ after }) => after.id)]);
    return new Map(rows.map(({ id, ...found }) => [id, found]));
  },

  derive({ after }) {
    const { changedTo, startLevel, startedAt } = after as Response;
    return { level: changedTo ?? startLevel, startedOn: dayOf(new Date(startedAt)) };
  },

  check(change, facts) {
    if (change.action === 'void') return facts ? brokenRule(emergencyResponse, change, 'response-has-actions', []) : undefined;
    const { startedOn, startedAt } = change.after as Response;
    const firstOn = facts?.['firstOn'] as string | undefined;
    if (firstOn !== undefined && firstOn < startedOn) return brokenRule(emergencyResponse, change, 'action-before-response', ['startedAt'], { startedOn });
    const before = change.before as Response | null;
    const misplaced = (about: readonly ('startedAt' | 'changedAt' | 'endedAt')[]) => brokenRule(emergencyResponse, change, 'response-moments-disordered', about);
    const { changedAt, endedAt } = change.after as Response;
    if (changedAt !== null && changedAt < startedAt) return misplaced(['changedAt', 'startedAt']);
    if (changedAt !== null && before?.changedAt && changedAt < before.changedAt) return misplaced(['changedAt']);
    if (endedAt !== null && endedAt < (changedAt ?? startedAt)) return misplaced(['endedAt']);
    return checkLevel(change, before);
  },
};

function checkLevel(change: Change, before: Response | null) {
  const { level } = change.after as Response;
  if (before === null) return undefined;
  const present = { level: responseLevels[before.level] };
  if (change.action === 'raise' && rankOf(level) >= rankOf(before.level)) return brokenRule(emergencyResponse, change, 'level-not-higher', ['changedTo'], present);
  if (change.action === 'lower' && rankOf(level) <= rankOf(before.level)) return brokenRule(emergencyResponse, change, 'level-not-lower', ['changedTo'], present);
  return undefined;
}
