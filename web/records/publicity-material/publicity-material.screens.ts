import { publicityMaterial } from '@fenghuo/shared/records/publicity-material';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const publicityMaterialScreens = {
  contract: publicityMaterial,
  area: 'capability',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记宣传资料', en: 'Record material' },
} satisfies RecordScreens<typeof publicityMaterial>;
