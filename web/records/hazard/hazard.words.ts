import type { Label } from '@fenghuo/shared/label';

export const hazardWords = {
  overdue: { zh: '逾期', en: 'Overdue' },
  dueSoon: { zh: '临期', en: 'Due soon' },
  dueToday: { zh: '今日到期', en: 'Due today' },
  awaitingRecheck: { zh: '待复查', en: 'To re-check' },
  major: { zh: '重大隐患', en: 'Major hazards' },
  majorShort: { zh: '重大', en: 'Major' },
} as const satisfies Record<string, Label>;
