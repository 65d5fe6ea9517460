import { staffing } from '@fenghuo/shared/records/staffing';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const staffingScreens = {
  contract: staffing,
  area: 'assessment',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记编制与人员', en: 'Record staffing' },
} satisfies RecordScreens<typeof staffing>;
