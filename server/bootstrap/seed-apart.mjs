import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Loads a set in a process of its own, so that the server goes on answering; ends with it. Answers whether the set is whole; throws in words when it fails. */
export async function seedApart(set, databaseUrl, closing) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('fenghuo.mjs', import.meta.url)), 'seed', set], {
    stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const ended = new Promise((resolve) => { child.once('exit', (code, signal) => resolve(signal ?? code)); });
  closing.add(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let said = '';
  child.stderr.on('data', (words) => { said = `${said}${words}`.slice(-2000); });
  const status = await ended;
  if (status !== 0 && status !== 'SIGTERM') throw new Error(`seeds/${set} was not loaded (${status}): ${said.trim()}`);
  return status === 0;
}
