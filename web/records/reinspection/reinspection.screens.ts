import { reinspection } from '@fenghuo/shared/records/reinspection';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const reinspectionScreens = {
  contract: reinspection,
  area: 'workSafety',
  tones: { recorded: 'plain' },
  span: 'year',
  map: { sign: { zh: '复', en: 'C' } },
  register: { zh: '登记复查', en: 'Record re-check' },
  candidates: { hazard: { state: 'awaitingRecheck' } },
  defaults: ({ name }) => ({ recheckedBy: name }),
} satisfies RecordScreens<typeof reinspection>;
