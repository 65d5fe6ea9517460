import { staffing } from '@fenghuo/shared/records/staffing';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const staffingEvidence: EvidenceDataset = {
  type: staffing,
  label: staffing.label,
  unit: { zh: '条', en: 'records' },
  joins: {},
  dimensions: {
    scope: fieldDimension(staffing, 'scope'),
    kind: fieldDimension(staffing, 'kind'),
    unitName: fieldDimension(staffing, 'unitName'),
    ...commonDimensions(staffing),
  },
  dates: {
    asOf: fieldDate(staffing, 'asOf'),
  },
  quantities: {
    quota: fieldQuantity(staffing, 'quota'),
    headcount: fieldQuantity(staffing, 'headcount'),
  },
  admissibility: {},
};
