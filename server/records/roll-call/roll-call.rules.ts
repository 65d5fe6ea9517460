import { dayOf } from '@fenghuo/shared/calendar';
import { rollCall } from '@fenghuo/shared/records/roll-call';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type RollCall = RecordOf<typeof rollCall>;

export const rollCallRules: RecordRules = {
  derive: ({ after }) => ({ calledOn: dayOf(new Date((after as RollCall).calledAt)) }),

  check(change) {
    const { result, absenceReason } = change.after as RollCall;
    return (result === 'absent') !== (absenceReason !== null) ? brokenRule(rollCall, change, 'absence-needs-reason', ['absenceReason', 'result']) : undefined;
  },
};
