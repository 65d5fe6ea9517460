import { finding } from '@fenghuo/shared/records/finding';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const findingRules: RecordRules = {
  check(change) {
    const { foundOn, correctedOn } = change.after as RecordOf<typeof finding>;
    return correctedOn !== null && correctedOn < foundOn ? brokenRule(finding, change, 'corrected-before-found', ['correctedOn', 'foundOn']) : undefined;
  },
};
