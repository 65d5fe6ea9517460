import { createInterface } from 'node:readline/promises';
import { Writable, type Readable } from 'node:stream';

/**
 * A password that stands on no command line: of `FENGHUO_PASSWORD`, typed unseen at a terminal, or the first line of the input.
 * Undefined where there is none.
 */
export async function readPassword(prompt: string, input: Readable & { readonly isTTY?: boolean } = process.stdin): Promise<string | undefined> {
  const given = process.env['FENGHUO_PASSWORD'];
  if (given) return given;
  const typed = input.isTTY === true;
  if (typed) process.stderr.write(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: unseen, terminal: typed });
  try {
    for await (const line of lines) return line || undefined;
    return undefined;
  } finally {
    lines.close();
    if (typed) process.stderr.write('\n');
  }
}
