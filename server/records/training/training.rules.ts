import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { training } from '@fenghuo/shared/records/training';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const trainingRules: RecordRules = {
  check(change) {
    const { heldOn, endedOn } = change.after as RecordOf<typeof training>;
    return endedOn !== null && endedOn < heldOn ? brokenRule(training, change, 'ended-before-begun', ['endedOn', 'heldOn']) : undefined;
  },
};
