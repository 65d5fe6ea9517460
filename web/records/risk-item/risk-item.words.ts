import type { Label } from '@fenghuo/shared/label';

export const riskItemWords = {
  serious: { zh: '重大、较大风险', en: 'Red and orange' },
  red: { zh: '重大', en: 'Red' },
} as const satisfies Record<string, Label>;
