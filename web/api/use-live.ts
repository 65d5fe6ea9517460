import { createContext, useContext } from 'react';

export interface Live {
  readonly connection: 'connecting' | 'connected' | 'lost';
  /** Last time the server was heard; null before the first. */
  readonly heardAt: Date | null;
}

export const LiveContext = createContext<Live>({ connection: 'connecting', heardAt: null });

/** State of the one live connection. What it hears is in the query cache already. */
export function useLive(): Live {
  return useContext(LiveContext);
}
