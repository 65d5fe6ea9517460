import type { Label } from '@fenghuo/shared/label';

export const apiWords = {
  readingLost: {
    zh: '网络不通，数据未能读取；已登记的内容不受影响。请检查网络后重试。',
    en: 'No connection: the data could not be read. Nothing recorded is affected. Check the network and try again.',
  },
  sendingLost: {
    zh: '网络不通，未能确认是否提交成功；填写的内容仍保留在本页。请检查网络后再次提交，不会重复登记。',
    en: 'No connection: it is not certain that this was saved. What you entered is still here. Send it again; nothing is entered twice.',
  },
  readingFailed: {
    zh: '服务器暂无应答（{status}），数据未能读取；已登记的内容不受影响。请稍后重试。',
    en: 'The server gives no proper answer ({status}). Nothing recorded is affected. Try again in a moment.',
  },
  sendingFailed: {
    zh: '服务器暂无应答（{status}），未能确认是否提交成功；填写的内容仍保留在本页。请稍后再次提交，不会重复登记。',
    en: 'The server gives no proper answer ({status}); it is not certain that this was saved. Send it again; nothing is entered twice.',
  },
} as const satisfies Record<string, Label>;
