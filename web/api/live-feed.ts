import { events, type JournalEvent, type JournalPage } from '@fenghuo/shared/events';
import type { QueryClient } from '@tanstack/react-query';
import { io } from 'socket.io-client';
import { serverNow } from './clock.js';
import { getJson } from './request.js';
import type { Live } from './use-live.js';

/** Events that arrive together are answered by one reading. */
const gathering = 200;

/**
 * Opens the live connection and keeps the query cache true: an announcement makes the figures that rest on it stale, a hole in the numbers
 * or a reconnection pulls the journal from the last number known. `tell` gets the state; `heardAt` null means nothing newly heard.
 * Returns the way to close it.
 */
export function openLiveFeed(client: QueryClient, tell: (live: Live) => void): () => void {
  const socket = io({ withCredentials: true, transports: ['websocket', 'polling'] });
  const lastKnown = new Map<string, number>();
  const staleTypes = new Set<string>();
  let timer: number | undefined;

  const heard = () => tell({ connection: 'connected', heardAt: serverNow() });

  const refresh = () => {
    timer = undefined;
    const types = [...staleTypes];
    staleTypes.clear();
    void Promise.all([
      ...types.map((type) => client.invalidateQueries({ queryKey: ['records', type] })),
      client.invalidateQueries({ queryKey: ['journal'] }),
      client.invalidateQueries({ queryKey: ['evaluation'] }),
    ]);
  };

  const note = ({ bureau, n, type }: JournalEvent) => {
    lastKnown.set(bureau, Math.max(n, lastKnown.get(bureau) ?? 0));
    staleTypes.add(type);
    timer ??= window.setTimeout(refresh, gathering);
  };

  const pull = async (bureau: string, after: number): Promise<void> => {
    const page = await getJson<JournalPage>('/api/journal', { bureau, after, limit: 200 });
    page.rows.forEach(note);
    lastKnown.set(bureau, Math.max(page.upTo, lastKnown.get(bureau) ?? 0));
    if (page.rows.length > 0 && page.upTo > after) await pull(bureau, page.upTo);
  };

  // Nothing is known of what was announced before the first event: everything read so far may be old.
  const readAgain = () => client.invalidateQueries({ predicate: ({ queryKey: [area] }) => area === 'records' || area === 'evaluation' });
  const catchUp = () => (lastKnown.size === 0 ? readAgain() : Promise.all([...lastKnown].map(([bureau, n]) => pull(bureau, n))));
  const orReadAgain = (work: Promise<unknown>) => void work.catch(readAgain);

  socket.on('connect', () => { heard(); orReadAgain(catchUp()); });
  for (const loss of ['disconnect', 'connect_error'] as const) socket.on(loss, () => tell({ connection: 'lost', heardAt: null }));
  socket.io.on('ping', heard);
  socket.on(events.journal, (event: JournalEvent) => {
    heard();
    const last = lastKnown.get(event.bureau);
    note(event);
    if (last !== undefined && event.n > last + 1) orReadAgain(pull(event.bureau, last));
  });

  // The network says that it is gone long before the connection times out.
  const offline = () => tell({ connection: 'lost', heardAt: null });
  const online = () => { if (socket.connected) { heard(); orReadAgain(catchUp()); } };
  window.addEventListener('offline', offline);
  window.addEventListener('online', online);

  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('offline', offline);
    window.removeEventListener('online', online);
    socket.disconnect();
  };
}
