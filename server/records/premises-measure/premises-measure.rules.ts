import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

export const premisesMeasureRules: RecordRules = {
  check(change) {
    const measure = change.after as RecordOf<typeof premisesMeasure>;
    if (measure.liftedOn !== null && measure.liftedOn < measure.takenOn) {
      return brokenRule(premisesMeasure, change, 'lifted-before-taken', ['liftedOn', 'takenOn']);
    }
    const missing = (['quantity', 'quantityUnit'] as const).filter((name) => measure[name] === null);
    return measure.kind === 'seize' && missing.length > 0 ? brokenRule(premisesMeasure, change, 'seizure-needs-quantity', missing) : undefined;
  },
};
