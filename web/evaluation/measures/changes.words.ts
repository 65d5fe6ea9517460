import type { Label } from '@fenghuo/shared/label';

export const changesWords = {
  since: { zh: '{since} 以来新收到或有变动的记录', en: 'Records that came in or changed since {since}' },
  counted: { zh: '现计入 {count} 条', en: 'Counted now: {count}' },
  notCounted: { zh: '现未计入 {count} 条', en: 'Not counted now: {count}' },
  none: { zh: '{since} 以来，该数字所依据的记录没有变动。', en: 'Nothing behind this figure has changed since {since}.' },
  more: { zh: '记录较多，仅列前 {count} 条。', en: 'There are more; the first {count} are listed.' },
  note: { zh: '改动后有两项以上条件不符的记录不在此列。', en: 'A record that was changed so that it fails two conditions or more is not listed.' },
} as const satisfies Record<string, Label>;
