import type { survey } from '@fenghuo/shared/records/survey';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const surveyRules: RecordRules = {
  check({ after }) {
    const { openedOn, closedOn } = after as RecordOf<typeof survey>;
    return closedOn !== null && closedOn < openedOn ? new Refusal('closed-before-opened') : undefined;
  },
};
