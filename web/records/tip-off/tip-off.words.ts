import type { Label } from '@fenghuo/shared/label';

export const tipOffWords = {
  open: { zh: '未办结', en: 'Open' },
  acceptOverdue: { zh: '超期未受理', en: 'Acceptance overdue' },
  verifyOverdue: { zh: '超期未核查', en: 'Verification overdue' },
} as const satisfies Record<string, Label>;
