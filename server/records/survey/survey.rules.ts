import { survey } from '@fenghuo/shared/records/survey';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const surveyRules: RecordRules = {
  check(change) {
    const { openedOn, closedOn } = change.after as RecordOf<typeof survey>;
    return closedOn !== null && closedOn < openedOn ? brokenRule(survey, change, 'closed-before-opened', ['closedOn', 'openedOn']) : undefined;
  },
};
