import type { Label } from '@fenghuo/shared/label';

export const outputsWords = {
  title: { zh: '报告输出', en: 'Outputs' },
  frozenNote: { zh: '按冻结时的内容生成，与屏幕所见一致。', en: 'Made from the frozen content, as it stands on the screen.' },
  draftNote: { zh: '尚未冻结：每页标明“草稿”，不得作为正式报告报送。', en: 'Not frozen: every page says draft; not to be submitted.' },
  quick: { zh: '下载', en: 'Download' },
  packTitle: { zh: '证据包', en: 'Evidence pack' },
  packNote: {
    zh: '包含报告、指标体系、全部计数记录及照片、封存证明和离线核验程序；个人信息仍为密文。',
    en: 'The report, the framework, every record counted with its photos, the proof of the seal and an offline verifier; personal values stay sealed.',
  },
  make: { zh: '生成证据包', en: 'Make an evidence pack' },
  makeAgain: { zh: '重新生成', en: 'Make it again' },
  none: { zh: '尚未生成证据包。', en: 'No pack has been made yet.' },
  revision: { zh: '第 {revision} 版', en: 'Revision {revision}' },
  draft: { zh: '草稿', en: 'Draft' },
  askedBy: { zh: '{name}　{at}', en: '{name}, {at}' },
  progress: { zh: '正在生成，可离开本页，完成后在此下载。', en: 'Being made. You may leave this page and fetch it here later.' },
  fetch: { zh: '下载（{size}）', en: 'Download ({size})' },
  expired: { zh: '文件已超过保存期限，请重新生成。', en: 'The file is past its time. Make it again.' },
  interrupted: { zh: '服务器曾中断，正在重新开始。', en: 'The server was interrupted; it is begun anew.' },
} as const satisfies Record<string, Label>;
