import type { finding } from '@fenghuo/shared/records/finding';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const findingRules: RecordRules = {
  check({ after }) {
    const { foundOn, correctedOn } = after as RecordOf<typeof finding>;
    return correctedOn !== null && correctedOn < foundOn ? new Refusal('corrected-before-found') : undefined;
  },
};
