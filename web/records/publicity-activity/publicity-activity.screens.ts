import { publicityActivity } from '@fenghuo/shared/records/publicity-activity';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const publicityActivityScreens = {
  contract: publicityActivity,
  area: 'capability',
  tones: { recorded: 'plain' },
  span: 'year',
  map: { sign: { zh: '宣', en: 'P' } },
  register: { zh: '登记宣传活动', en: 'Record activity' },
  nextSteps: () => ['publicity-material'],
} satisfies RecordScreens<typeof publicityActivity>;
