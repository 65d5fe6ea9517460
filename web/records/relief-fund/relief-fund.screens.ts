import { reliefFund } from '@fenghuo/shared/records/relief-fund';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const reliefFundScreens = {
  contract: reliefFund,
  area: 'disasters',
  tones: { arrived: 'done', withdrawn: 'plain' },
  span: 'year',
  register: { zh: '登记资金到位', en: 'Record fund' },
  nextSteps: ({ state }) => (state === 'arrived' ? ['fund-allocation', 'fund-reconciliation'] : ['fund-reconciliation']),
} satisfies RecordScreens<typeof reliefFund>;
