import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@fenghuo/server/cli/index';
import { createContext } from '@fenghuo/server/context';
import type { Alteration } from '@fenghuo/server/journal/alteration';
import { SealService } from '@fenghuo/server/journal/seal.service';
import type { Verification } from '@fenghuo/server/journal/verify';
import type { Options } from '@fenghuo/server/options';

/** What a command printed, line by line, and how it ended. */
export interface Printed {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs a command of `fenghuo` in this process and keeps what it prints. */
export async function run(words: readonly string[], options: Options): Promise<Printed> {
  const printed = { out: '', err: '' };
  const [out, err] = [process.stdout.write, process.stderr.write];
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    printed[stream] += String(text);
    return true;
  };
  process.stdout.write = keep('out');
  process.stderr.write = keep('err');
  try {
    const status = await runCommand(words, options);
    const lines = (text: string) => text.split('\n').filter(Boolean);
    return { status, out: lines(printed.out), err: lines(printed.err) };
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
}

export interface Verified {
  readonly status: number;
  readonly alterations: readonly Alteration[];
  readonly bureaus: readonly Verification[];
}

/** `fenghuo verify --json`, with further words. */
export async function verify(options: Options, ...words: readonly string[]): Promise<Verified> {
  const { status, out, err } = await run(['verify', '--json', ...words], options);
  if (out.length !== 1) throw new Error(`verify printed ${out.length} lines, and: ${err.join('\n')}`);
  const { bureaus } = JSON.parse(out[0]!) as { bureaus: Verification[] };
  return { status, bureaus, alterations: bureaus.flatMap(({ alterations }) => alterations) };
}

/** Seals a bureau at once and answers the size sealed. */
export async function seal(options: Options, bureau = '610831'): Promise<number | undefined> {
  const services = await createContext(options);
  try {
    return await services.get(SealService).seal(bureau);
  } finally {
    await services.close();
  }
}

/** A copy of a data directory, with the key of its seals. */
export function copyOf(dataDirectory: string): { readonly dataDirectory: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'fenghuo-copy-'));
  cpSync(dataDirectory, copy, { recursive: true });
  return { dataDirectory: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
