import { useLanguage } from '../language/use-language.js';
import { EmptyState } from '../ui/page-states.js';
import { ToStart } from '../ui/to-start.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { shellWords } from './shell.words.js';

export function PageMissing() {
  const { say } = useLanguage();
  usePageTitle(say(shellWords.pageMissingTitle));
  return <EmptyState reason={say(shellWords.pageMissing)}><ToStart /></EmptyState>;
}
