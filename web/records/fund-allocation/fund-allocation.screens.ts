import { fundAllocation } from '@fenghuo/shared/records/fund-allocation';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const fundAllocationScreens = {
  contract: fundAllocation,
  area: 'disasters',
  tones: { allocated: 'done', withdrawn: 'plain' },
  span: 'year',
  register: { zh: '登记资金分配', en: 'Record allocation' },
  candidates: { fund: { state: 'arrived' } },
} satisfies RecordScreens<typeof fundAllocation>;
