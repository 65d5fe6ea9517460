import type { Label } from '@fenghuo/shared/label';

/** Words that every area needs. */
export const words = {
  retry: { zh: '重试', en: 'Try again' },
  loading: { zh: '正在读取', en: 'Loading' },
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  clear: { zh: '清除', en: 'Clear' },
  close: { zh: '关闭', en: 'Close' },
  back: { zh: '返回', en: 'Back' },
  toList: { zh: '返回列表', en: 'Back to the list' },
  toStart: { zh: '回到首页', en: 'To the start page' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  discardSure: { zh: '填写的内容尚未保存，确定放弃吗？', en: 'What you entered is not saved. Discard it?' },
  leaveSure: { zh: '填写的内容尚未保存，确定离开吗？', en: 'What you entered is not saved. Leave the page?' },
  leave: { zh: '不保存并离开', en: 'Leave without saving' },
  discard: { zh: '放弃', en: 'Discard' },
  keepOn: { zh: '继续填写', en: 'Keep writing' },
  none: { zh: '—', en: '—' },
  unexpected: {
    zh: '页面出错，已登记的内容不受影响。请重试；仍不成功请刷新页面。',
    en: 'The page failed. Nothing recorded is affected. Try again; if it keeps failing, reload the page.',
  },
} as const satisfies Record<string, Label>;
