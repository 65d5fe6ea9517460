import type { Label } from '@fenghuo/shared/label';

export const earlyWarningWords = {
  inForce: { zh: '生效中', en: 'In force' },
  cap: { zh: '下载 CAP 1.2', en: 'Download CAP 1.2' },
  severe: { zh: '红色、橙色', en: 'Red and orange' },
} as const satisfies Record<string, Label>;
