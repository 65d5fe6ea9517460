import { deviation } from '@fenghuo/shared/records/deviation';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const deviations: EvidenceDataset = {
  type: deviation,
  label: deviation.label,
  unit: { zh: '项', en: 'deviations' },
  joins: {},
  dimensions: {
    row: fieldDimension(deviation, 'row'),
    responsible: fieldDimension(deviation, 'responsible'),
    ...commonDimensions(deviation),
  },
  dates: { assessedYear: fieldDate(deviation, 'assessedYear'), dueOn: fieldDate(deviation, 'dueOn') },
  quantities: {},
  admissibility: {
    'improvement@1': {
      label: { zh: '写明改进措施', en: 'with an improvement' },
      failed: { zh: '未写改进措施', en: 'No improvement stated' },
      basis: null,
      sql: `coalesce(t.improvement, '') <> ''`,
    },
  },
};
