import type { Label } from '@fenghuo/shared/label';

export const penaltyCaseWords = {
  open: { zh: '未结案', en: 'Open' },
  decisionOverdue: { zh: '超期未作决定', en: 'Decision overdue' },
  paymentOverdue: { zh: '逾期未缴', en: 'Payment overdue' },
  reportOverdue: { zh: '逾期未备案', en: 'Report overdue' },
  toExecute: { zh: '待履行', en: 'To be executed' },
} as const satisfies Record<string, Label>;
