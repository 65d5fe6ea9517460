import { annualBalance } from '@fenghuo/shared/records/annual-balance';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const annualBalanceScreens = {
  contract: annualBalance,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'all',
  yearField: 'fiscalYear',
  register: { zh: '登记决算数', en: 'Record amount' },
} satisfies RecordScreens<typeof annualBalance>;
