import type { Label } from '@fenghuo/shared/label';

export const suppliesWords = {
  title: { zh: '库存台账', en: 'Stock' },
  unit: { zh: '单位', en: 'Unit' },
  free: { zh: '可用', en: 'Free' },
  reserved: { zh: '预留', en: 'Reserved' },
  lent: { zh: '借出', en: 'On loan' },
  share: { zh: '占定额', en: 'Of quota' },
  nextExpiry: { zh: '最近到期', en: 'Next expiry' },
  marks: { zh: '提示', en: 'Notice' },
  belowQuota: { zh: '低于定额', en: 'Below quota' },
  outOfStock: { zh: '无库存', en: 'None in stock' },
  expired: { zh: '已过期 {quantity}', en: '{quantity} expired' },
  expiring: { zh: '{months} 个月内到期 {quantity}', en: '{quantity} expire within {months} months' },
  none: { zh: '还没有物资品种，或没有可查看的仓库。', en: 'There are no supply items yet, or no warehouse that you can see.' },
  entriesOf: { zh: '{name}{what} {quantity}，查看出入库单', en: '{name}, {what} {quantity}: see stock entries' },
  entries: { zh: '出入库记录', en: 'Entries' },
} as const satisfies Record<string, Label>;
