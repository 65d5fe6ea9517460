import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const premisesMeasureScreens = {
  contract: premisesMeasure,
  area: 'enforcement',
  tones: { inForce: 'running', lifted: 'done' },
  span: 'year',
  map: { sign: { zh: '措', en: 'M' } },
  register: { zh: '登记场所措施', en: 'Record premises measure' },
  presets: [{ label: premisesMeasure.states.inForce, filters: () => ({ state: 'inForce', span: 'all' }) }],
} satisfies RecordScreens<typeof premisesMeasure>;
