import type { Label } from '@fenghuo/shared/label';

export const stockEntryWords = {
  help: { zh: '选批次', en: 'Pick lots' },
  helpHint: { zh: '按先到期先出推荐；一单一批，多个批次分别登记。', en: 'What expires first goes first; one entry for each lot.' },
  item: { zh: '拟出库品种', en: 'Item to take' },
  quantity: { zh: '拟出库数量', en: 'Quantity to take' },
  take: { zh: '取 {quantity}', en: 'Take {quantity}' },
  lot: { zh: '{warehouse} · {lot} · 可用 {available}', en: '{warehouse} · {lot} · {available} free' },
  expires: { zh: '{day} 到期', en: 'expires {day}' },
  missing: { zh: '库存不足，还缺 {quantity}。', en: 'Not enough in stock: {quantity} missing.' },
  expired: { zh: '另有已过期 {quantity}，不推荐出库。', en: 'Beside it {quantity} are expired and not proposed.' },
} as const satisfies Record<string, Label>;
