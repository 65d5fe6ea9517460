import { useRouteError } from 'react-router';
import { ErrorState } from '../ui/page-states.js';
import { shellWords } from './shell.words.js';

/** What the browsers say when a part of the program could not be fetched. */
const notFetched = /dynamically imported module|module script|preload/i;

/** A page that could not be loaded or drawn; the frame around it stays. */
export function PageFailure() {
  const thrown = useRouteError();
  const lost = thrown instanceof Error && notFetched.test(thrown.message);
  return <ErrorState problem={thrown} sentence={lost ? shellWords.pageNotLoaded : undefined} retry={() => window.location.reload()} />;
}
