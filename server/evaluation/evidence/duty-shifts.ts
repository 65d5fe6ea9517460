import { dutyShift } from '@fenghuo/shared/records/duty-shift';
import { commonDimensions, fieldDate, fieldDimension, type EvidenceDataset } from './evidence-dataset.js';

export const dutyShifts: EvidenceDataset = {
  type: dutyShift,
  label: dutyShift.label,
  unit: { zh: '班次', en: 'shifts' },
  joins: {},
  dimensions: { period: fieldDimension(dutyShift, 'period'), leader: fieldDimension(dutyShift, 'leader'), ...commonDimensions(dutyShift) },
  dates: { dutyOn: fieldDate(dutyShift, 'dutyOn') },
  quantities: {
    hours: {
      label: { zh: '值班时长', en: 'Hours of duty' }, unit: { zh: '小时', en: 'hours' }, sql: 'round(extract(epoch FROM t.ends_at - t.starts_at) / 3600, 2)',
    },
    officers: { label: dutyShift.fields.officers.label, unit: { zh: '人次', en: 'turns' }, sql: 'cardinality(t.officers)' },
  },
  admissibility: {
    'handedOver@1': {
      label: { zh: '已双方签字交接', en: 'handed over and signed by both sides' },
      failed: { zh: '没有双方签字交接', en: 'Not handed over with both signatures' },
      basis: null,
      sql: `t.state = 'handedOver'`,
    },
  },
};
