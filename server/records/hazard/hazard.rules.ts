import type { hazard } from '@fenghuo/shared/records/hazard';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Hazard = RecordOf<typeof hazard>;

export const hazardRules: RecordRules = {
  check({ action, before, after }) {
    const { disposition, deadline, foundOn } = after as Hazard;
    if (action === 'order' && disposition !== 'onSite' && deadline === null) return new Refusal('deadline-required');
    if (deadline !== null && deadline < foundOn) return new Refusal('deadline-before-found');
    if (action === 'extend') {
      const present = (before as Hazard).deadline;
      if (present !== null && deadline !== null && deadline <= present) return new Refusal('extension-not-later');
    }
    return undefined;
  },
};
