import { emergencyResponse } from '@fenghuo/shared/records/emergency-response';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { emergencyResponseWords } from './emergency-response.words.js';

export const emergencyResponseScreens = {
  contract: emergencyResponse,
  area: 'disasters',
  tones: { active: 'running', ended: 'done' },
  span: 'year',
  register: { zh: '启动应急响应', en: 'Start response' },
  presets: [{ label: emergencyResponseWords.active, filters: () => ({ state: 'active', span: 'all' }) }],
  candidates: { warning: { state: 'inForce' }, disaster: { state: 'ongoing' } },
  nextSteps: () => ['response-action'],
} satisfies RecordScreens<typeof emergencyResponse>;
