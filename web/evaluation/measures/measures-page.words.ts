import type { Label } from '@fenghuo/shared/label';

export const measuresPageWords = {
  title: { zh: '指标测算', en: 'Try a measure' },
  note: { zh: '按 {year} 年的记录试算，不保存。', en: 'Tried on the records of {year}; nothing is saved.' },
  copy: { zh: '复制算法', en: 'Copy the measure' },
  copied: { zh: '已复制，可粘贴到评价指标体系中。', en: 'Copied. It can be pasted into a framework.' },
  notCopied: { zh: '浏览器不允许复制，请手动选取。', en: 'The browser does not allow copying.' },
  paste: { zh: '粘贴算法', en: 'Paste a measure' },
  pasteHint: { zh: '粘贴以 JSON 写出的算法', en: 'A measure written as JSON' },
  take: { zh: '采用', en: 'Use it' },
  wrong: { zh: '这段文字不是一个算法，未采用。', en: 'This is not a measure; it was not used.' },
  wrongAt: { zh: '“{path}”处写法不对，未采用。请改正后再试。', en: 'Something is wrong at "{path}"; it was not used. Correct it and try again.' },
} as const satisfies Record<string, Label>;
