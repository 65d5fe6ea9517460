import { organisation } from '@fenghuo/shared/records/organisation';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const organisationScreens = {
  contract: organisation,
  area: 'assessment',
  tones: { active: 'plain', dissolved: 'done' },
  span: 'all',
  register: { zh: '登记机构', en: 'Register organisation' },
} satisfies RecordScreens<typeof organisation>;
