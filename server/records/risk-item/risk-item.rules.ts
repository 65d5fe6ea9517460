import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { riskItem } from '@fenghuo/shared/records/risk-item';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const riskItemRules: RecordRules = {
  check(change) {
    const { identifiedOn, reviewedOn } = change.after as RecordOf<typeof riskItem>;
    return reviewedOn !== null && reviewedOn < identifiedOn
      ? brokenRule(riskItem, change, 'risk-reviewed-before-identified', ['reviewedOn', 'identifiedOn']) : undefined;
  },
};
