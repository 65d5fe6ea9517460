import { assessmentResult } from '@fenghuo/shared/records/assessment-result';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const assessmentResultScreens = {
  contract: assessmentResult,
  area: 'assessment',
  tones: { recorded: 'plain' },
  // A grade is given in the year after the one that it is about.
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '登记考核结果', en: 'Record assessment result' },
} satisfies RecordScreens<typeof assessmentResult>;
