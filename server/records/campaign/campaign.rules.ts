import { campaign } from '@fenghuo/shared/records/campaign';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const campaignRules: RecordRules = {
  check(change) {
    const { startsOn, endsOn, closedOn, target, targetOf } = change.after as RecordOf<typeof campaign>;
    if (endsOn < startsOn) return brokenRule(campaign, change, 'campaign-ends-before-start', ['endsOn', 'startsOn']);
    // A target that was entered before it could be counted still starts and closes.
    const entered = change.action === 'create' || change.action === 'amend';
    if (entered && (target === null) !== (targetOf === null)) return brokenRule(campaign, change, 'campaign-target-uncounted', ['target', 'targetOf']);
    return closedOn !== null && closedOn < startsOn
      ? brokenRule(campaign, change, 'campaign-ends-before-start', ['closedOn', 'startsOn']) : undefined;
  },
};
