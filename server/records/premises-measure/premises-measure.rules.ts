import type { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { Refusal } from '@fenghuo/shared/problems';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const premisesMeasureRules: RecordRules = {
  check({ after }) {
    const measure = after as RecordOf<typeof premisesMeasure>;
    if (measure.liftedOn !== null && measure.liftedOn < measure.takenOn) return new Refusal('lifted-before-taken');
    if (measure.kind === 'seize' && (measure.quantity === null || measure.quantityUnit === null)) return new Refusal('seizure-needs-quantity');
    return undefined;
  },
};
