import { warehouse } from '@fenghuo/shared/records/warehouse';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const warehouseScreens = {
  contract: warehouse,
  area: 'supplies',
  tones: { inUse: 'done', closed: 'plain' },
  span: 'all',
  map: { sign: { zh: '仓', en: 'W' } },
  register: { zh: '登记仓库', en: 'Register warehouse' },
} satisfies RecordScreens<typeof warehouse>;
