import { emergencyPlan } from '@fenghuo/shared/records/emergency-plan';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const emergencyPlanRules: RecordRules = {
  check(change) {
    const { draftedOn, approvedOn, validUntil, filedOn } = change.after as RecordOf<typeof emergencyPlan>;
    if (approvedOn === null) return undefined;
    if (approvedOn < draftedOn) return brokenRule(emergencyPlan, change, 'approved-before-drafted', ['approvedOn', 'draftedOn']);
    if (validUntil !== null && validUntil <= approvedOn) return brokenRule(emergencyPlan, change, 'valid-until-passed', ['validUntil']);
    // A plan that was revised is approved anew, after its last filing.
    return change.action === 'file' && filedOn !== null && filedOn < approvedOn
      ? brokenRule(emergencyPlan, change, 'filed-before-approved', ['filedOn']) : undefined;
  },
};
