import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { staffing } from '@fenghuo/shared/records/staffing';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const staffingRules: RecordRules = {
  check(change) {
    const { quota, headcount } = change.after as RecordOf<typeof staffing>;
    return quota === null && headcount === null ? brokenRule(staffing, change, 'staffing-empty', ['quota', 'headcount']) : undefined;
  },
};
