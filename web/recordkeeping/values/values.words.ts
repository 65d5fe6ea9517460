import type { Label } from '@fenghuo/shared/label';

export const valueWords = {
  listSeparator: { zh: '、', en: ', ' },
  photos: { zh: '{count} 张', en: '{count} photos' },
  files: { zh: '{count} 个文件', en: '{count} files' },
  signed: { zh: '已签名', en: 'Signed' },
  computed: { zh: '自动', en: 'computed' },
  computedHint: { zh: '由系统按规则得出，不需填写', en: 'Worked out by the system; nobody enters it' },
} as const satisfies Record<string, Label>;
