import type { Label } from '@fenghuo/shared/label';

export const drillWords = {
  toEvaluate: { zh: '待评估', en: 'To be evaluated' },
  due: { zh: '已到下次演练期限', en: 'Next one due' },
} as const satisfies Record<string, Label>;
