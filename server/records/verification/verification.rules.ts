import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { verification } from '@fenghuo/shared/records/verification';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Verification = RecordOf<typeof verification>;

/** States of a report in which somebody stands for it. */
const verifiable: readonly unknown[] = ['signed', 'submitted'];

export const verificationRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const rows = changes.map(({ after }) => after as Verification);
    // Locked, so that the report is not reopened while an opinion on it is being written.
    const reports = await sql<{ id: string; state: string }>(
      'SELECT id, state FROM evaluation_report WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR SHARE', [bureau, [...new Set(rows.map(({ report }) => report))]]);
    const stateOf = new Map(reports.map(({ id, state }) => [id, state]));
    const taken = await sql<{ id: string; report: string; row: string }>(
      'SELECT v.id, v.report, v."row" FROM verification v WHERE v.bureau = $1 AND v.report = ANY($2) AND v.voided_at IS NULL', [bureau, [...stateOf.keys()]]);
    return new Map(rows.map(({ id, report, row }) => [id, {
      report: stateOf.get(report), taken: taken.some((one) => one.id !== id && one.report === report && one.row === row),
    }]));
  },

  check(change, facts) {
    const { row, conclusion, score, opinion } = change.after as Verification;
    if (!verifiable.includes(facts?.['report'])) return brokenRule(verification, change, 'report-not-verifiable', ['report']);
    if (change.action === 'void') return undefined;
    if (facts?.['taken']) return brokenRule(verification, change, 'row-answered-already', ['row'], { row });
    if (conclusion === 'adjusted' && (score === null || opinion === null)) {
      return brokenRule(verification, change, 'adjusted-score-needed', ['score', 'opinion']);
    }
    return conclusion === 'supplement' && opinion === null ? brokenRule(verification, change, 'opinion-needed', ['opinion']) : undefined;
  },
};
