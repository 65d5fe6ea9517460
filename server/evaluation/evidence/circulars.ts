import { circular } from '@fenghuo/shared/records/circular';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const circulars: EvidenceDataset = {
  type: circular,
  label: circular.label,
  unit: { zh: '件', en: 'circulars' },
  joins: {},
  dimensions: {
    kind: fieldDimension(circular, 'kind'),
    issuer: fieldDimension(circular, 'issuer'),
    addresseeKind: fieldDimension(circular, 'addresseeKind'),
    subject: fieldDimension(circular, 'subject'),
    overdue: {
      label: { zh: '办结期限', en: 'Deadline' },
      options: { yes: { zh: '已逾期', en: 'Overdue' }, no: { zh: '未逾期', en: 'Not overdue' } },
      sql: `CASE WHEN t.due_on < (now() AT TIME ZONE 'Asia/Shanghai')::date AND t.state = 'issued' THEN 'yes' ELSE 'no' END`,
    },
    ...commonDimensions(circular),
  },
  dates: {
    issuedOn: fieldDate(circular, 'issuedOn'),
    closedOn: fieldDate(circular, 'closedOn'),
  },
  quantities: {
    quantity: fieldQuantity(circular, 'quantity'),
  },
  admissibility: {
    'document@1': {
      label: { zh: '有文件或纪要', en: 'with the paper or minutes' },
      failed: { zh: '没有文件或纪要', en: 'No the paper or minutes' },
      basis: null,
      sql: 'cardinality(t.files) > 0',
    },
  },
};
