import type { Label } from '@fenghuo/shared/label';

export const reliefApplicationWords = {
  underNotice: { zh: '公示中', en: 'Under notice' },
  toApprove: { zh: '待审批', en: 'To be approved' },
  toPay: { zh: '待发放', en: 'To be paid' },
  noticeOver: { zh: '公示期满', en: 'Notice over' },
} as const satisfies Record<string, Label>;
