import { assessmentResult } from '@fenghuo/shared/records/assessment-result';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const assessmentResults: EvidenceDataset = {
  type: assessmentResult,
  label: assessmentResult.label,
  unit: { zh: '项', en: 'results' },
  joins: {},
  dimensions: {
    kind: fieldDimension(assessmentResult, 'kind'),
    grade: fieldDimension(assessmentResult, 'grade'),
    ...commonDimensions(assessmentResult),
  },
  dates: { assessedYear: fieldDate(assessmentResult, 'assessedYear'), issuedOn: fieldDate(assessmentResult, 'issuedOn') },
  quantities: {},
  admissibility: {
    'document@1': {
      label: { zh: '有文号或文件名称', en: 'with its document named' },
      failed: { zh: '没有文号或文件名称', en: 'The document is not named' },
      basis: null,
      sql: `t.document <> ''`,
    },
  },
};
