import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const bootstrap = join(import.meta.dirname, '../../server/bootstrap');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of server/bootstrap to its end. */
export function runScript(name: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Finished> {
  return finished(spawn(process.execPath, [join(bootstrap, name), ...args], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function finished(child: ChildProcess): Promise<Finished> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  child.stderr?.on('data', (chunk: Buffer) => { err += chunk.toString(); });
  return new Promise((resolve) => { child.once('close', (code) => resolve({ code, out, err })); });
}

/** A process of its own that holds the database of a directory until it is told otherwise. */
export interface Holder {
  readonly url: string;
  /** Asks it to stop the database and to end. */
  leave(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

const holderScript = `
  const { startDatabase } = await import(process.argv[1]);
  const database = await startDatabase(process.argv[2], { supervised: process.argv[3] === 'supervised' });
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1000);
  console.log(database.url);
`;

export async function holdDatabase(directory: string, supervised = false): Promise<Holder> {
  const module = pathToFileURL(join(bootstrap, 'embedded-postgres.mjs')).href;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', holderScript, module, directory, supervised ? 'supervised' : ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = new Promise<void>((resolve) => { child.once('close', () => resolve()); });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('close', () => reject(new Error('the database did not start')));
  });
  const signal = (name: 'SIGTERM' | 'SIGKILL') => {
    child.kill(name);
    return end;
  };
  return { url, leave: () => signal('SIGTERM'), kill: () => signal('SIGKILL') };
}
