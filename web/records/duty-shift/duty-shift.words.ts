import type { Label } from '@fenghuo/shared/label';

export const dutyShiftWords = {
  today: { zh: '今日值班', en: 'On duty today' },
  notHandedOver: { zh: '未交接', en: 'Not handed over' },
} as const satisfies Record<string, Label>;
