import type { Label } from '@fenghuo/shared/label';

export const rollCallWords = {
  absent: { zh: '脱岗', en: 'Absent' },
} as const satisfies Record<string, Label>;
