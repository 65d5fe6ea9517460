import { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import { reliefFund } from '@fenghuo/shared/records/relief-fund';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';

export const fundAllocations: EvidenceDataset = {
  type: fundAllocation,
  label: fundAllocation.label,
  unit: { zh: '笔', en: 'allocations' },
  joins: { fund: { type: reliefFund, of: 'record', field: 'fund', sql: 'JOIN relief_fund f ON f.bureau = t.bureau AND f.id = t.fund' } },
  dimensions: {
    purpose: fieldDimension(fundAllocation, 'purpose'),
    fund: fieldDimension(fundAllocation, 'fund'),
    source: joinedDimension(reliefFund, 'source', 'fund', 'f'),
    earmark: joinedDimension(reliefFund, 'purpose', 'fund', 'f'),
    ...commonDimensions(fundAllocation),
  },
  dates: { decidedOn: fieldDate(fundAllocation, 'decidedOn') },
  quantities: { amount: fieldQuantity(fundAllocation, 'amount') },
  admissibility: {
    'minutes@1': {
      label: { zh: '附集体决策的会议纪要', en: 'with the minutes of the collective decision' },
      failed: { zh: '没有会议纪要', en: 'No minutes attached' },
      basis: { zh: '内部控制制度：大额支出集体决策', en: 'Internal control: large sums are decided together' },
      sql: 't.minutes_number IS NOT NULL AND cardinality(t.minutes) > 0',
    },
    'notWithdrawn@1': {
      label: { zh: '未收回', en: 'not withdrawn' },
      failed: { zh: '已收回', en: 'Withdrawn' },
      basis: null,
      sql: `t.state = 'allocated'`,
    },
  },
};
