import { deviation } from '@fenghuo/shared/records/deviation';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { answeredRows } from '../../recordkeeping/answered-rows.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Deviation = RecordOf<typeof deviation>;

/** One for each row and year; two that arrive together are told apart by the unique index. */
export const deviationRules: RecordRules = {
  factsFor: ['create'],
  facts: (sql, bureau, changes) => answeredRows(sql, 'deviation', bureau, changes),

  check(change, facts) {
    const { row } = change.after as Deviation;
    return facts?.['taken'] ? brokenRule(deviation, change, 'row-answered-already', ['row'], { row }) : undefined;
  },
};
