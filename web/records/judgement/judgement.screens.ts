import { judgement } from '@fenghuo/shared/records/judgement';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const judgementScreens = {
  contract: judgement,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '登记人工评分', en: 'Record judgement' },
} satisfies RecordScreens<typeof judgement>;
