import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Loads sets in a process of its own, so that the server keeps neither its time nor its memory; it ends with the server. Answers whether they
 * are whole; throws in words when it fails.
 */
export async function seedApart(sets, databaseUrl, { closing, report }) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('seed-sets.mjs', import.meta.url)), ...sets], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const ended = new Promise((resolve) => { child.once('exit', (code, signal) => resolve(signal ?? code)); });
  closing.add(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  createInterface({ input: child.stdout }).on('line', report);
  let said = '';
  child.stderr.on('data', (words) => { said = `${said}${words}`.slice(-2000); });
  const status = await ended;
  if (status !== 0 && status !== 'SIGTERM') throw new Error(`${sets.join(', ')}: not loaded (${status}): ${said.trim()}`);
  return status === 0;
}
