import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Response = RecordOf<typeof surveyResponse>;

export const surveyResponseRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const surveys = [...new Set(changes.map((change) => (change.after as Response).survey))];
    // Locked, so that a survey cannot be closed while an answer to it is being written.
    const rows = await sql<{ id: string; state: string }>(
      'SELECT id, state FROM survey WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR SHARE', [bureau, surveys]);
    const stateOf = new Map(rows.map((row) => [row.id, row.state]));
    return new Map(changes.map(({ after }) => [after.id, { survey: stateOf.get((after as Response).survey) }]));
  },

  check(change, facts) {
    const late = change.action === 'create' && facts?.['survey'] === 'closed';
    return late ? brokenRule(surveyResponse, change, 'survey-closed', ['survey']) : undefined;
  },
};
