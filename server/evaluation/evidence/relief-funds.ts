import { reliefFund } from '@fenghuo/shared/records/relief-fund';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, type EvidenceDataset } from './evidence-dataset.js';

export const reliefFunds: EvidenceDataset = {
  type: reliefFund,
  label: reliefFund.label,
  unit: { zh: '笔', en: 'funds' },
  joins: {},
  dimensions: { source: fieldDimension(reliefFund, 'source'), purpose: fieldDimension(reliefFund, 'purpose'), ...commonDimensions(reliefFund) },
  dates: { arrivedOn: fieldDate(reliefFund, 'arrivedOn') },
  quantities: { amount: fieldQuantity(reliefFund, 'amount') },
  admissibility: {
    'documented@1': {
      label: { zh: '附资金文件', en: 'with its document attached' },
      failed: { zh: '没有资金文件', en: 'No document attached' },
      basis: { zh: '自然灾害救助条例第二十二条', en: 'Regulation on natural disaster relief, art. 22' },
      sql: 'cardinality(t.files) > 0',
    },
  },
};
