import type { Label } from '@fenghuo/shared/label';

export const disasterReportWords = {
  newest: { zh: '各乡镇最新报告', en: 'Newest of each township' },
  verified: { zh: '核报', en: 'Verified' },
  late: { zh: '迟报', en: 'Late' },
  timely: { zh: '按时', en: 'In time' },
} as const satisfies Record<string, Label>;
