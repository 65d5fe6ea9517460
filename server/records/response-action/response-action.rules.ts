import { responseAction } from '@fenghuo/shared/records/response-action';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Action = RecordOf<typeof responseAction>;

const numbered: readonly Action['kind'][] = ['briefing', 'order'];

export const responseActionRules: RecordRules = {
  factsFor: ['create', 'amend'],

  /** Locked, so that the response is neither voided nor begun later while something is done under it. */
  async facts(sql, bureau, changes) {
    const responses = [...new Set(changes.map(({ after }) => (after as Action).response))];
    const rows = await sql<{ id: string; startedOn: string }>(
      'SELECT id, started_on AS "startedOn" FROM emergency_response WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR SHARE', [bureau, responses]);
    const startedOn = new Map(rows.map((row) => [row.id, row.startedOn]));
    return new Map(changes.map(({ after }) => [after.id, { startedOn: startedOn.get((after as Action).response) }]));
  },

  check(change, facts) {
    if (change.action === 'void') return undefined;
    const { kind, number, takenOn } = change.after as Action;
    if (numbered.includes(kind) && number === null) return brokenRule(responseAction, change, 'paper-needs-number', ['number']);
    const startedOn = facts?.['startedOn'] as string | undefined;
    return startedOn !== undefined && takenOn < startedOn
      ? brokenRule(responseAction, change, 'action-before-response', ['takenOn'], { startedOn }) : undefined;
  },
};
