import type { Label } from '@fenghuo/shared/label';

export const responseWords = {
  entry: { zh: '逐份录入：选定方式和日期后，每点一次评价即登记一份答卷。', en: 'One by one: set channel and day, then each click on an answer records one response.' },
  enteredHere: { zh: '本次已录入 {count} 份', en: '{count} entered here' },
  waiting: { zh: '{count} 份未提交成功：{problem}', en: '{count} not saved: {problem}' },
  resend: { zh: '重新提交', en: 'Send again' },
} as const satisfies Record<string, Label>;
