import type { Label } from '@fenghuo/shared/label';

export const changeWords = {
  voided: { zh: '作废：{reason}', en: 'Voided: {reason}' },
  created: { zh: '新登记', en: 'Entered' },
  amended: { zh: '更正', en: 'Amended' },
  amendedFrom: { zh: '更正（第 {before} 版 → 第 {after} 版）', en: 'Amended (version {before} → {after})' },
  transition: { zh: '办理“{action}”', en: '"{action}"' },
  beside: { zh: '相关记录变动', en: 'A record beside it changed' },
  by: { zh: '{name}，{at}', en: '{name}, {at}' },
} as const satisfies Record<string, Label>;
