import { supplyLot } from '@fenghuo/shared/records/supply-lot';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const supplyLotScreens = {
  contract: supplyLot,
  area: 'supplies',
  tones: { recorded: 'plain' },
  span: 'all',
  register: { zh: '登记批次', en: 'Register lot' },
} satisfies RecordScreens<typeof supplyLot>;
