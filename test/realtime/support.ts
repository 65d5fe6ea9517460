import type { JournalEvent } from '@fenghuo/shared/events';
import { io, type Socket } from 'socket.io-client';
import type { Client } from '../setup/client.js';

/** A socket that hears what its session may hear. */
export interface Listener {
  readonly heard: readonly JournalEvent[];
  readonly socket: Socket;
  close(): void;
}

/** Opens a socket with the session of that client, to its own server or another, and answers when it is admitted. */
export async function listen(client: Client, url = client.url): Promise<Listener> {
  const heard: JournalEvent[] = [];
  const socket = io(url, { extraHeaders: { cookie: client.cookie }, transports: ['websocket'], forceNew: true, reconnection: false });
  socket.on('journal', (event: JournalEvent) => heard.push(event));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { heard, socket, close: () => { socket.disconnect(); } };
}
