import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { riskItem } from '@fenghuo/shared/records/risk-item';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { riskItemWords } from './risk-item.words.js';

export const riskItemScreens = {
  contract: riskItem,
  area: 'workSafety',
  tones: { controlled: 'plain', eliminated: 'done' },
  span: 'all',
  map: { sign: { zh: '险', en: 'K' } },
  register: { zh: '登记风险点', en: 'Register risk point' },
  presets: [{ label: riskItemWords.serious, filters: () => ({ level: 'red,orange' }) }],
  candidates: { site: { state: 'active' } },
  marks: ({ level, state }: RecordOf<typeof riskItem>) => (
    level === 'red' && state === 'controlled' ? [{ tone: 'alarm', word: riskItemWords.red }] : []),
} satisfies RecordScreens<typeof riskItem>;
