import type { Label } from '@fenghuo/shared/label';

export const drillWords = {
  toEvaluate: { zh: '待评估', en: 'To be evaluated' },
  due: { zh: '90 天内须再次演练', en: 'Due again within 90 days' },
} as const satisfies Record<string, Label>;
