import { drill } from '@fenghuo/shared/records/drill';
import { addDays } from '@fenghuo/shared/working-days';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { drillWords } from './drill.words.js';

/** Days ahead for which the next drill is announced. */
const ahead = 90;

export const drillScreens = {
  contract: drill,
  area: 'capability',
  tones: { held: 'attention', evaluated: 'done' },
  span: 'year',
  map: { sign: { zh: '练', en: 'D' } },
  register: { zh: '登记演练', en: 'Record drill' },
  presets: [
    { label: drillWords.toEvaluate, filters: () => ({ state: 'held', span: 'all' }) },
    { label: drillWords.due, filters: (today) => ({ 'nextDueOn.from': today, 'nextDueOn.before': addDays(today, ahead), 'span': 'all' }) },
  ],
  candidates: { plan: { state: 'published,filed' }, site: { state: 'active' } },
  nextSteps: () => ['hazard'],
} satisfies RecordScreens<typeof drill>;
