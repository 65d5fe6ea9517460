import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Report = RecordOf<typeof evaluationReport>;

/** Two persons: who freezes does not sign, who asks to reopen does not agree. A year has one report that stands. */
export const evaluationReportRules: RecordRules = {
  factsFor: ['create'],
  async facts(sql, bureau, changes) {
    const years = [...new Set(changes.map(({ after }) => (after as Report).assessedYear))];
    const last = await sql<{ year: number; revision: number; state: string }>(
      `SELECT DISTINCT ON (assessed_year) assessed_year AS year, revision, state FROM evaluation_report
       WHERE bureau = $1 AND assessed_year = ANY($2) AND voided_at IS NULL ORDER BY assessed_year, revision DESC`, [bureau, years]);
    return new Map(changes.map(({ after }) => [after.id, { last: last.find(({ year }) => year === (after as Report).assessedYear) }]));
  },

  derive(change) {
    const { reopenAskedBy } = (change.before ?? change.after) as Report;
    return { reopenAskedBy: change.action === 'requestReopen' ? change.actor : reopenAskedBy };
  },

  check(change, facts) {
    const report = change.after as Report;
    switch (change.action) {
      case 'create': return checkNext(change, report, facts?.['last'] as { revision: number; state: string } | undefined);
      case 'sign':
        if (change.actor === report.author) return brokenRule(evaluationReport, change, 'second-person-signs', []);
        return report.signedOn! < report.frozenOn ? brokenRule(evaluationReport, change, 'signed-before-frozen', ['signedOn']) : undefined;
      case 'submit':
        return report.submittedOn! < report.signedOn! ? brokenRule(evaluationReport, change, 'submitted-before-signed', ['submittedOn']) : undefined;
      case 'reopen':
        return change.actor === report.reopenAskedBy ? brokenRule(evaluationReport, change, 'second-person-reopens', []) : undefined;
      default: return undefined;
    }
  },
};

function checkNext(change: { readonly action: string }, report: Report, last: { revision: number; state: string } | undefined) {
  if (!last) return undefined;
  if (last.state !== 'reopened') {
    return brokenRule(evaluationReport, change, 'report-stands', [], { year: report.assessedYear, revision: last.revision });
  }
  return report.reason === null ? brokenRule(evaluationReport, change, 'reopening-needs-reason', ['reason']) : undefined;
}
