import { notice } from '@fenghuo/shared/records/notice';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const noticeScreens = {
  contract: notice,
  area: 'assessment',
  tones: { open: 'attention', acknowledged: 'plain', resolved: 'done' },
  span: 'all',
  yearField: 'assessedYear',
  register: { zh: '绩效提醒', en: 'Notice' },
} satisfies RecordScreens<typeof notice>;
