import { training } from '@fenghuo/shared/records/training';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const trainingScreens = {
  contract: training,
  area: 'capability',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记培训', en: 'Record training' },
  candidates: { team: { state: 'active' } },
} satisfies RecordScreens<typeof training>;
