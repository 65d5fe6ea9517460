import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { verification } from '@fenghuo/shared/records/verification';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const verifications: EvidenceDataset = {
  type: verification,
  label: verification.label,
  unit: { zh: '项', en: 'verified rows' },
  joins: {
    report: {
      type: evaluationReport, of: 'record', field: 'report', sql: 'JOIN evaluation_report e ON e.bureau = t.bureau AND e.id = t.report',
    },
  },
  dimensions: {
    conclusion: fieldDimension(verification, 'conclusion'),
    row: fieldDimension(verification, 'row'),
    score: { label: verification.fields.score.label, options: null, unit: verification.fields.score.unit!, sql: 'trim_scale(t.score)::text' },
    ...commonDimensions(verification),
  },
  dates: {
    verifiedOn: fieldDate(verification, 'verifiedOn'),
    /** A report is verified after its year. */
    assessedYear: { label: evaluationReport.fields.assessedYear.label, kind: 'year', sql: 'e.assessed_year', join: 'report' },
  },
  quantities: {},
  admissibility: {
    'reportStands@1': {
      label: { zh: '所属报告未重新打开', en: 'its report not reopened' },
      failed: { zh: '所属报告已重新打开', en: 'Its report has been reopened' },
      basis: null,
      sql: `e.state <> 'reopened'`,
      join: 'report',
    },
  },
};
