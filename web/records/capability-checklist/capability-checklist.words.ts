import type { Label } from '@fenghuo/shared/label';

export const capabilityChecklistWords = {
  unmet: { zh: '未达到', en: 'Not met' },
} as const satisfies Record<string, Label>;
