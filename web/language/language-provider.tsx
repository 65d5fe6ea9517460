import type { Language } from '@fenghuo/shared/label';
import { ConfigProvider, App as AntApp } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { appearanceFor } from '../ui/theme.js';
import { languageWords } from './language.words.js';
import { fill, LanguageContext, type LanguageInUse } from './use-language.js';

const remembered = 'fenghuo.language';

const touch = window.matchMedia('(pointer: coarse)').matches;
const appearance = appearanceFor(touch);

/** The language of everything below: catalogues, antd, dates, and the document itself. Chinese unless the person chose otherwise. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'));

  const inUse = useMemo<LanguageInUse>(() => ({
    language,
    say: (label, details) => (details ? fill(label[language], details) : label[language]),
    setLanguage: (next) => { localStorage.setItem(remembered, next); choose(next); },
  }), [language]);

  useLayoutEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = languageWords.product[language];
  }, [language]);

  return (
    <LanguageContext value={inUse}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS} theme={appearance} componentSize={touch ? 'large' : 'middle'}
        button={{ autoInsertSpace: false, loadingIcon: <span className="busy-mark" aria-hidden="true" /> }}
      >
        <AntApp>{children}</AntApp>
      </ConfigProvider>
    </LanguageContext>
  );
}
