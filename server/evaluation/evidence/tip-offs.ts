import { tipOff } from '@fenghuo/shared/records/tip-off';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

/** Who informed is no dimension: what is personal never reaches the evidence. */
export const tipOffs: EvidenceDataset = {
  type: tipOff,
  label: tipOff.label,
  unit: { zh: '件', en: 'tip-offs' },
  joins: {},
  dimensions: {
    channel: fieldDimension(tipOff, 'channel'),
    sector: fieldDimension(tipOff, 'sector'),
    finding: fieldDimension(tipOff, 'finding'),
    ...commonDimensions(tipOff),
  },
  dates: {
    receivedOn: fieldDate(tipOff, 'receivedOn'), verifiedOn: fieldDate(tipOff, 'verifiedOn'), rewardedOn: fieldDate(tipOff, 'rewardedOn'),
  },
  quantities: { reward: fieldQuantity(tipOff, 'reward') },
  admissibility: {
    'verifiedInTime@1': {
      label: { zh: '按期核查', en: 'verified in time' },
      failed: { zh: '未按期核查', en: 'Not verified in time' },
      basis: null,
      sql: 't.verified_on <= t.verify_by',
    },
    'replied@1': { label: { zh: '已答复', en: 'replied to' }, failed: { zh: '未答复', en: 'No reply' }, basis: null, sql: 't.replied_on IS NOT NULL' },
  },
};
