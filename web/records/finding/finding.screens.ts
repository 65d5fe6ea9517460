import { finding } from '@fenghuo/shared/records/finding';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const findingScreens = {
  contract: finding,
  tones: { noted: 'attention', corrected: 'done' },
  span: 'year',
  register: { zh: '登记核查发现', en: 'Record finding' },
} satisfies RecordScreens<typeof finding>;
