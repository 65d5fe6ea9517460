import type { Label } from '@fenghuo/shared/label';

export const enforcementDocumentWords = {
  toDeliver: { zh: '待送达', en: 'To be delivered' },
  deliveryOverdue: { zh: '逾期未送达', en: 'Delivery overdue' },
  word: { zh: '下载 Word 文书', en: 'Download as Word' },
  pdf: { zh: '下载 PDF 文书', en: 'Download as PDF' },
  orders: { zh: '责令限期整改指令书', en: 'Rectification orders' },
} as const satisfies Record<string, Label>;
