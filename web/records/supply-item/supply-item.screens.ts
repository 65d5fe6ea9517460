import { supplyItem } from '@fenghuo/shared/records/supply-item';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const supplyItemScreens = {
  contract: supplyItem,
  area: 'supplies',
  tones: { recorded: 'plain' },
  span: 'all',
  register: { zh: '登记品种', en: 'Register item' },
} satisfies RecordScreens<typeof supplyItem>;
