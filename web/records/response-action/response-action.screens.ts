import { responseAction } from '@fenghuo/shared/records/response-action';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { responseActionWords } from './response-action.words.js';

export const responseActionScreens = {
  contract: responseAction,
  area: 'disasters',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记响应工作', en: 'Record action' },
  presets: [
    { label: responseActionWords.briefings, filters: () => ({ kind: 'briefing' }) },
    { label: responseActionWords.orders, filters: () => ({ kind: 'order' }) },
  ],
} satisfies RecordScreens<typeof responseAction>;
