import type { Label } from '@fenghuo/shared/label';

export const disasterWords = {
  ongoing: { zh: '发展中的灾害', en: 'Ongoing' },
  danger: { zh: '险情', en: 'Dangers' },
} as const satisfies Record<string, Label>;
