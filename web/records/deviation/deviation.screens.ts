import { deviation } from '@fenghuo/shared/records/deviation';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const deviationScreens = {
  contract: deviation,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '说明偏差', en: 'Explain deviation' },
} satisfies RecordScreens<typeof deviation>;
