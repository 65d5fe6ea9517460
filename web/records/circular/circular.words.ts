import type { Label } from '@fenghuo/shared/label';

export const circularWords = {
  open: { zh: '待办结的交办、督办', en: 'Assignments not settled' },
  overdue: { zh: '逾期', en: 'Overdue' },
} as const satisfies Record<string, Label>;
