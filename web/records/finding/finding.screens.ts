import { finding } from '@fenghuo/shared/records/finding';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const findingScreens = {
  contract: finding,
  area: 'assessment',
  tones: { noted: 'attention', corrected: 'done' },
  // A finding is often made in the year after the one that it is about.
  span: 'all',
  yearField: 'fiscalYear',
  register: { zh: '登记核查发现', en: 'Record finding' },
} satisfies RecordScreens<typeof finding>;
