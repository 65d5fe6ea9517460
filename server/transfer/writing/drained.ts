import type { Writable } from 'node:stream';

/** Writes, and waits where the reader at the end is slower than we are. @throws when the reader has gone */
export async function put(out: Writable, text: string | Buffer): Promise<void> {
  if (!out.write(text)) await until(out, 'drain', out);
}

/** Waits for an event of a stream that leads to `out`. @throws when `out` is closed before */
function until(stream: NodeJS.EventEmitter, event: string, out: Writable): Promise<void> {
  if (out.destroyed) return Promise.reject(new Error('the reader has gone'));
  return new Promise((resolve, reject) => {
    // Both are taken away whichever was called: there are some for every page.
    const after = (end: () => void) => () => {
      stream.off(event, arrived);
      out.off('close', gone);
      end();
    };
    const arrived = after(resolve);
    const gone = after(() => reject(new Error('the reader has gone')));
    stream.on(event, arrived);
    out.on('close', gone);
  });
}
