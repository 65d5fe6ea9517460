import { site } from '@fenghuo/shared/records/site';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const siteScreens = {
  contract: site,
  area: 'workSafety',
  tones: { active: 'plain', closed: 'done' },
  span: 'all',
  map: { sign: { zh: '场', en: 'S' } },
  register: { zh: '登记场所', en: 'Register site' },
  nextSteps: ({ state }) => (state === 'active' ? ['inspection', 'hazard'] : []),
} satisfies RecordScreens<typeof site>;
