import type { Label } from '@fenghuo/shared/label';

export const emergencyPlanWords = {
  expired: { zh: '已过有效期', en: 'Expired' },
} as const satisfies Record<string, Label>;
