import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useLanguage } from '../language/use-language.js';
import { EmptyState } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { shellWords } from './shell.words.js';

export function PageMissing() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  usePageTitle(say(shellWords.pageMissingTitle));
  return (
    <EmptyState reason={say(shellWords.pageMissing)}>
      <Button type="primary" onClick={() => navigate('/')}>{say(shellWords.toStart)}</Button>
    </EmptyState>
  );
}
