import { judgement } from '@fenghuo/shared/records/judgement';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';
import type { Sql } from '../../database/database.js';

type Judgement = RecordOf<typeof judgement>;
const keyOf = (assessedYear: number, row: string) => `${assessedYear} ${row}`;

/** One for each row and year; two that arrive together are told apart by the unique index. */
export const judgementRules: RecordRules = {
  factsFor: ['create'],
  async facts(sql: Sql, bureau, changes) {
    const rows = changes.map(({ after }) => after as Judgement);
    const taken = new Set((await sql<{ assessed_year: number; row: string }>(
      'SELECT d.assessed_year, d."row" FROM judgement d WHERE d.bureau = $1 AND d.assessed_year = ANY($2) AND d."row" = ANY($3) AND d.voided_at IS NULL',
      [bureau, rows.map(({ assessedYear }) => assessedYear), rows.map(({ row }) => row)])).map((found) => keyOf(found.assessed_year, found.row)));
    return new Map(rows.map(({ id, assessedYear, row }) => [id, { taken: taken.has(keyOf(assessedYear, row)) }]));
  },

  check(change, facts) {
    const { row, documents } = change.after as Judgement;
    if (change.action !== 'void' && documents.length === 0) return brokenRule(judgement, change, 'judgement-needs-document', ['documents']);
    return facts?.['taken'] ? brokenRule(judgement, change, 'row-answered-already', ['row'], { row }) : undefined;
  },
};
