import type { Label } from '@fenghuo/shared/label';

export const dutyLogEntryWords = {
  incidents: { zh: '突发事件信息', en: 'Incidents' },
  corrections: { zh: '更正', en: 'Corrections' },
} as const satisfies Record<string, Label>;
