import type { Label } from '@fenghuo/shared/label';

export const equipmentWords = {
  broken: { zh: '故障及维修', en: 'Faulty or under repair' },
} as const satisfies Record<string, Label>;
