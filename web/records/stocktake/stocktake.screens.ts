import { stocktake } from '@fenghuo/shared/records/stocktake';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const stocktakeScreens = {
  contract: stocktake,
  area: 'supplies',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记盘点', en: 'Record stocktake' },
} satisfies RecordScreens<typeof stocktake>;
