import { reliefPayment } from '@fenghuo/shared/records/relief-payment';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const reliefPaymentScreens = {
  contract: reliefPayment,
  area: 'disasters',
  tones: { paid: 'done', reversed: 'plain' },
  span: 'year',
  register: { zh: '登记救助发放', en: 'Record payment' },
  candidates: { allocation: { state: 'allocated' }, application: { state: 'approved' } },
} satisfies RecordScreens<typeof reliefPayment>;
