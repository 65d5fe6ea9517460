import { verification } from '@fenghuo/shared/records/verification';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const verificationScreens = {
  contract: verification,
  area: 'assessment',
  tones: { recorded: 'running', finished: 'done' },
  span: 'all',
  register: { zh: '登记复核意见', en: 'Record verification' },
} satisfies RecordScreens<typeof verification>;
