import { deviation } from '@fenghuo/shared/records/deviation';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';
import type { Sql } from '../../database/database.js';

type Deviation = RecordOf<typeof deviation>;
const keyOf = (assessedYear: number, row: string) => `${assessedYear} ${row}`;

/** One for each row and year; two that arrive together are told apart by the unique index. */
export const deviationRules: RecordRules = {
  factsFor: ['create'],
  async facts(sql: Sql, bureau, changes) {
    const rows = changes.map(({ after }) => after as Deviation);
    const taken = new Set((await sql<{ assessed_year: number; row: string }>(
      'SELECT d.assessed_year, d."row" FROM deviation d WHERE d.bureau = $1 AND d.assessed_year = ANY($2) AND d."row" = ANY($3) AND d.voided_at IS NULL',
      [bureau, rows.map(({ assessedYear }) => assessedYear), rows.map(({ row }) => row)])).map((found) => keyOf(found.assessed_year, found.row)));
    return new Map(rows.map(({ id, assessedYear, row }) => [id, { taken: taken.has(keyOf(assessedYear, row)) }]));
  },

  check(change, facts) {
    const { row } = change.after as Deviation;
    return facts?.['taken'] ? brokenRule(deviation, change, 'row-answered-already', ['row'], { row }) : undefined;
  },
};
