import type { Label, Language } from '@fenghuo/shared/label';

/** The words in the language they are edited in. Words that stood alike in both are changed in both; a translation of its own is left alone. */
export function retold({ zh, en }: Label, text: string, language: Language): Label {
  return { zh: language === 'zh' || zh === en ? text : zh, en: language === 'en' || zh === en ? text : en };
}
