import type { Label } from '@fenghuo/shared/label';

export const evidenceWords = {
  counted: { zh: '计入 {count}', en: 'Counted {count}' },
  notCounted: { zh: '未计入 {count}', en: 'Not counted {count}' },
  breakdown: { zh: '构成', en: 'Breakdown' },
  changes: { zh: '近期变动', en: 'Changes' },
  reading: { zh: '口径', en: 'Reading' },
  mend: { zh: '更正', en: 'Mend' },
  mendRecord: { zh: '更正记录：{title}', en: 'Mend the record: {title}' },
  frozenVersion: { zh: '冻结时为第 {version} 版', en: 'Version {version} when frozen' },
  noneCounted: { zh: '没有计入的记录。登记相应记录后，这里会立即出现。', en: 'No record counts here yet. As soon as one is entered it appears here.' },
  noneNotCounted: { zh: '没有差一项条件而未计入的记录。', en: 'No record failed just one of the conditions.' },
  more: { zh: '继续加载（还有 {count} 条）', en: 'Load more ({count} left)' },
  shown: { zh: '已显示 {shown} 条，共 {total} 条', en: '{shown} of {total} shown' },
  reasonCount: { zh: '{count} 条', en: '{count}' },
  reasonShown: { zh: '本组已显示 {shown} 条', en: '{shown} shown so far' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  otherReason: { zh: '其他原因', en: 'Other reasons' },
  voided: { zh: '已作废', en: 'Void' },
  photo: { zh: '照片', en: 'Photo' },
  openRecord: { zh: '打开记录：{title}', en: 'Open the record: {title}' },
} as const satisfies Record<string, Label>;
