import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const premisesMeasureScreens = {
  contract: premisesMeasure,
  tones: { inForce: 'running', lifted: 'done' },
  span: 'year',
  register: { zh: '登记场所措施', en: 'Record premises measure' },
  presets: [{ label: premisesMeasure.states.inForce, filters: () => ({ state: 'inForce', span: 'all' }) }],
  refusedAt: { 'lifted-before-taken': ['liftedOn', 'takenOn'], 'seizure-needs-quantity': ['quantity'] },
} satisfies RecordScreens<typeof premisesMeasure>;
