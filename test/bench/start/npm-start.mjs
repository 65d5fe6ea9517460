import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, proportionalMegabytes, residentMegabytes } from '../machine.mjs';

const patience = 120_000;

/** Runs `npm start` in a copy of the project and waits for its first page: the page itself and the scripts and styles it names. */
export async function npmStart(tree) {
  const port = await freePort();
  const { DATABASE_URL: _url, FENGHUO_DATA: _data, FENGHUO_DEMO: _demo, ...environment } = process.env;
  const begin = performance.now();
  const child = spawn('npm', ['start'], { cwd: tree, env: { ...environment, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += chunk; });
  const ended = once(child, 'exit');
  try {
    await firstPage(`http://127.0.0.1:${port}`, child);
  } catch (error) {
    stop(child);
    throw new Error(`npm start: ${error.message}\n${said}`, { cause: error });
  }
  const seconds = (performance.now() - begin) / 1000;
  return {
    seconds,
    /** Its progress, each line with the seconds since the beginning. */
    said: () => said.split('\n').filter((line) => line.startsWith('[')).join('\n'),
    /** Resident memory of the server's own process, and the memory of its PostgreSQL, in MB. */
    memory() {
      const server = serverOf(child.pid);
      const postmaster = childrenOf(server).find((pid) => commandOf(pid)[0]?.endsWith('postgres'));
      const database = [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + proportionalMegabytes(pid), 0);
      return { server: residentMegabytes(server), database };
    },
    async stop() {
      stop(child);
      await ended;
    },
  };
}

/** As Ctrl-C does it. */
const stop = (child) => {
  if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
};

async function firstPage(url, child) {
  const page = await answered(url, child);
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  if (named.length === 0) throw new Error('the page names no script');
  await Promise.all(named.map(async (path) => {
    const response = await fetch(url + path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    await response.arrayBuffer();
  }));
}

async function answered(url, child) {
  for (const begin = performance.now(); performance.now() - begin < patience; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`ended with status ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return response.text();
  }
  throw new Error('no page in two minutes');
}

/** npm runs a shell and the shell runs the server. */
function serverOf(pid) {
  const [program, ...words] = commandOf(pid);
  if (program?.endsWith('node') && words.some((word) => word.endsWith('bootstrap/start.mjs'))) return pid;
  return childrenOf(pid).map(serverOf).find(Boolean);
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

async function freePort() {
  const probe = createServer().listen(0, '0.0.0.0');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
