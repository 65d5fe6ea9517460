import { mayRole } from '@fenghuo/shared/access';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useProfile } from '../access/use-profile.js';
import { openLiveFeed } from './live-feed.js';
import { LiveContext, type Live } from './use-live.js';

/** Holds the one live connection of the signed-in pages. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ connection: 'connecting', heardAt: null });
  const reads = mayRole(useProfile().role, 'readRecords');
  useEffect(() => {
    if (!reads) return undefined;
    return openLiveFeed(client, (next) => setLive((now) => ({ connection: next.connection, heardAt: next.heardAt ?? now.heardAt })));
  }, [client, reads]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
