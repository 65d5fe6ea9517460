import type { Label } from '@fenghuo/shared/label';

export const breakdownWords = {
  by: { zh: '分组方式', en: 'Break down by' },
  township: { zh: '乡镇', en: 'Township' },
  none: { zh: '该数字不能按乡镇、行业分解（文字结果或综合计算）。', en: 'This figure has no breakdown: it is a word, or worked out of several kinds of records.' },
  empty: { zh: '没有计入的记录，无可分解。', en: 'No record counts, so there is nothing to break down.' },
  open: { zh: '未填', en: 'Left open' },
  records: { zh: '{count} 条', en: '{count} rec.' },
  forecast: { zh: '全县：{sentence}。指标值是全县的，各乡镇不单列。', en: 'The county: {sentence}. The target is the county\'s; no township has one of its own.' },
  value: { zh: '完成值', en: 'Value' },
  weekly: { zh: '周均', en: 'Per week' },
  projected: { zh: '年底预计', en: 'By year-end' },
  counted: { zh: '计入', en: 'Counted' },
  recent: {
    zh: '{since} 以来新登记并计入 {count} 条（按收到时间；其间作废、更正的不在内）。',
    en: 'Since {since} {count} of the records counted were entered (by time of receipt; what was voided or amended meanwhile is not told).',
  },
} as const satisfies Record<string, Label>;
