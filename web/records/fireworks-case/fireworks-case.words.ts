import type { Label } from '@fenghuo/shared/label';

export const fireworksCaseWords = {
  unsettled: { zh: '未处理', en: 'Unsettled' },
  awaitingPolice: { zh: '待公安处理', en: 'With the police' },
  destroyed: { zh: '已销毁', en: 'Destroyed' },
} as const satisfies Record<string, Label>;
