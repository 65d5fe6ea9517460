import { useEffect } from 'react';
import { languageWords } from '../language/language.words.js';
import { useLanguage } from '../language/use-language.js';

/** Names the page in the window, in the language in use. The product alone names what has no name of its own. */
export function usePageTitle(page: string): void {
  const { say } = useLanguage();
  const product = say(languageWords.product);
  useEffect(() => {
    document.title = `${page} · ${product}`;
    return () => { document.title = product; };
  }, [page, product]);
}
