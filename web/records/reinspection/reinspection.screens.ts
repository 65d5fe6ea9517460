import { reinspection } from '@fenghuo/shared/records/reinspection';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const reinspectionScreens = {
  contract: reinspection,
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记复查', en: 'Record re-check' },
  candidates: { hazard: { state: 'awaitingRecheck' } },
  defaults: ({ name }) => ({ recheckedBy: name }),
  refusedAt: {
    'recheck-by-second-person': ['recheckedBy'], 'recheck-before-rectified': ['recheckedOn'], 'closing-needs-reply': ['hazard'],
    'closing-needs-photo-after': ['photos'],
  },
} satisfies RecordScreens<typeof reinspection>;
