import type { Profile } from '@fenghuo/shared/access';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LiveProvider } from '../api/live-provider.js';
import { getJson, RequestProblem } from '../api/request.js';
import { onSessionEnded } from '../api/session-ended.js';
import { ProfileContext } from '../access/use-profile.js';
import { ErrorState, Loading } from '../ui/page-states.js';
import { DefaultYear } from './default-year.js';
import { Frame } from './frame.js';

/** Everything behind the sign-in. Without a session the sign-in page opens and keeps the address. */
export function SignedIn() {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  useEffect(() => onSessionEnded(() => {
    void navigate(here === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ back: here })}`, { replace: true });
  }), [navigate, here]);

  const profile = useQuery({ queryKey: ['profile'], queryFn: () => getJson<Profile>('/api/access/me'), staleTime: Infinity });
  if (isSignedOut(profile.error)) return <Loading />;
  if (profile.error) return <ErrorState problem={profile.error} retry={() => void profile.refetch()} />;
  if (!profile.data) return <Loading />;
  return (
    <ProfileContext value={profile.data}>
      <LiveProvider>
        <DefaultYear><Frame /></DefaultYear>
      </LiveProvider>
    </ProfileContext>
  );
}

function isSignedOut(problem: Error | null): boolean {
  return problem instanceof RequestProblem && problem.body.status === 401;
}
