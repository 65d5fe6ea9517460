import type { Label } from '@fenghuo/shared/label';

export const budgetExecutionWords = {
  overspent: { zh: '超预算', en: 'Above budget' },
} as const satisfies Record<string, Label>;
