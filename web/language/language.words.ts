import type { Label } from '@fenghuo/shared/label';

export const languageWords = {
  product: { zh: '烽火', en: 'Fenghuo' },
  /** The other language, named in itself. */
  switchTo: { zh: 'English', en: '中文' },
} as const satisfies Record<string, Label>;
