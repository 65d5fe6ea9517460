import { useRouteError } from 'react-router';
import { ErrorState } from '../ui/page-states.js';

/** A page that could not be loaded or drawn; the frame around it stays. */
export function PageFailure() {
  const thrown = useRouteError();
  return <ErrorState problem={thrown} retry={() => window.location.reload()} />;
}
