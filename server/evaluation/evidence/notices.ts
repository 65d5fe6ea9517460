import { notice } from '@fenghuo/shared/records/notice';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const notices: EvidenceDataset = {
  type: notice,
  label: notice.label,
  unit: { zh: '条', en: 'notices' },
  joins: {},
  dimensions: {
    kind: fieldDimension(notice, 'kind'),
    role: fieldDimension(notice, 'role'),
    row: fieldDimension(notice, 'row'),
    period: fieldDimension(notice, 'period'),
    ...commonDimensions(notice),
  },
  dates: { assessedYear: fieldDate(notice, 'assessedYear'), noticedOn: fieldDate(notice, 'noticedOn') },
  quantities: {},
  admissibility: {
    'handled@1': {
      label: { zh: '已填处理情况', en: 'with what was done about it' },
      failed: { zh: '未填处理情况', en: 'What was done about it is not stated' },
      basis: null,
      sql: `coalesce(t.measure_taken, '') <> ''`,
    },
  },
};
