import type { Label } from '@fenghuo/shared/label';

export const emergencyResponseWords = {
  active: { zh: '响应中', en: 'Active' },
} as const satisfies Record<string, Label>;
