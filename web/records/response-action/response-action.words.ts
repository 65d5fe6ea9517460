import type { Label } from '@fenghuo/shared/label';

export const responseActionWords = {
  briefings: { zh: '会商简报', en: 'Briefings' },
  orders: { zh: '指令', en: 'Orders' },
} as const satisfies Record<string, Label>;
