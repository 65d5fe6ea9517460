import { finding } from '@fenghuo/shared/records/finding';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const findings: EvidenceDataset = {
  type: finding,
  label: finding.label,
  unit: { zh: '处', en: 'findings' },
  joins: {},
  dimensions: { kind: fieldDimension(finding, 'kind'), ...commonDimensions(finding) },
  dates: { fiscalYear: fieldDate(finding, 'fiscalYear'), foundOn: fieldDate(finding, 'foundOn') },
  quantities: {},
  admissibility: {},
};
