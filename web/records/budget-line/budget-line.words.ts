import type { Label } from '@fenghuo/shared/label';

export const budgetLineWords = {
  project: { zh: '项目支出', en: 'Project expenditure' },
} as const satisfies Record<string, Label>;
