import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { openLiveFeed } from './live-feed.js';
import { LiveContext, type Live } from './use-live.js';

/** Holds the one live connection of the signed-in pages. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>({ connection: 'connecting', heardAt: null });
  useEffect(() => openLiveFeed(client, (next) => {
    setLive((now) => ({ connection: next.connection, heardAt: next.heardAt ?? now.heardAt }));
  }), [client]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
