import type { Label } from '@fenghuo/shared/label';

export const uncheckedWords = {
  title: {
    zh: '打印前请核对下列尚未与法律原文比对的条款、期限（本提示不印入文书）：{grounds}。',
    en: 'Before printing, check what nobody has compared with the text of the law (this note is not printed): {grounds}.',
  },
  between: { zh: '；', en: '; ' },
  period: { zh: '{name} {value}{unit}（{basis}）', en: '{name}: {value} {unit} ({basis})' },
  unknown: {
    zh: '未能查询本文书引用的条款是否已经核对，打印前请重试或自行核对。',
    en: 'Whether the articles of this document were checked could not be found out. Try again, or check them before printing.',
  },
  units: {
    days: { zh: '日', en: 'days' }, workdays: { zh: '个工作日', en: 'working days' }, months: { zh: '个月', en: 'months' }, percent: { zh: '%', en: '%' },
  },
} as const satisfies Record<string, Label | Record<string, Label>>;
