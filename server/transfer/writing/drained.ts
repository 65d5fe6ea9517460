import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits where the reader at the end is slower than we are. @throws when the reader has gone */
export async function put(out: Writable, text: string | Buffer): Promise<void> {
  if (!out.write(text)) await until(out, 'drain', out);
}

/** Waits for an event of a stream that leads to `out`. @throws when `out` is closed before */
export async function until(stream: NodeJS.EventEmitter, event: string, out: Writable): Promise<void> {
  if (out.destroyed) throw new Error('the reader has gone');
  const waiting = new AbortController();
  try {
    const { signal } = waiting;
    await Promise.race([once(stream, event, { signal }), once(out, 'close', { signal }).then(() => { throw new Error('the reader has gone'); })]);
  } finally {
    // Takes away the listener that was not called: there is one for every page.
    waiting.abort();
  }
}
