import { judgement } from '@fenghuo/shared/records/judgement';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { answeredRows } from '../../recordkeeping/answered-rows.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Judgement = RecordOf<typeof judgement>;

/** One for each row and year; two that arrive together are told apart by the unique index. */
export const judgementRules: RecordRules = {
  factsFor: ['create'],
  facts: (sql, bureau, changes) => answeredRows(sql, 'judgement', bureau, changes),

  check(change, facts) {
    const { row, documents } = change.after as Judgement;
    if (change.action !== 'void' && documents.length === 0) return brokenRule(judgement, change, 'judgement-needs-document', ['documents']);
    return facts?.['taken'] ? brokenRule(judgement, change, 'row-answered-already', ['row'], { row }) : undefined;
  },
};
