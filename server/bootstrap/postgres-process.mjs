import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readlinkSync, realpathSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from './sentences.mjs';

const logLimit = 5_000_000;
const attempts = 20;

/** The running server of a cluster, `{ pid, port, ready }`, or undefined. A postmaster.pid left by a crash does not count. */
export function findPostmaster(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return isPostmaster(pid, cluster) ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** True while that process runs and, where /proc can tell, works in that cluster: ids are given again. */
export function isPostmaster(pid, cluster) {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return process.platform !== 'linux' || error.code === 'EACCES';
  }
}

/**
 * Starts the server and waits until it takes connections, however long its recovery lasts. Its own session: Ctrl-C in a terminal must reach
 * the application first. Answers `{ pid, port }`. `fixed`: no other port will do.
 */
export async function launchPostmaster(context, { port, fixed }) {
  for (let attempt = 1; ; attempt++) {
    const chosen = fixed || (port && await isFree(port)) ? port : await freePort();
    const postmaster = await launchOnce(context, chosen);
    if (postmaster.pid) return { pid: postmaster.pid, port: chosen };
    // After a kill the former backends take a moment to leave; a port may be taken between the look and the start.
    const passing = /shared memory|could not bind|could not create any TCP|lock file/.test(postmaster.said);
    if (!passing || attempt === attempts) {
      throw new Explained(`数据库未能启动：${postmaster.said}`, `The database did not start: ${postmaster.said}`);
    }
    await sleep(250);
  }
}

async function launchOnce({ cluster, dataDirectory, binaries, runner, fsync, report }, port) {
  const [program, args] = runner.command(binaries.bin('postgres'), ['-D', cluster, ...settings(port, fsync)]);
  const log = openLog(join(dataDirectory, 'postgres.log'));
  const begin = fstatSync(log).size;
  const child = spawn(program, args, {
    ...runner.options, detached: true, stdio: ['ignore', log, log], cwd: '/', env: { PATH: process.env.PATH, TZ: 'UTC' },
  });
  const slow = setTimeout(() => report('数据库正在恢复，请稍候… The database is recovering…'), 5000);
  const ready = await isReady(child, cluster);
  clearTimeout(slow);
  child.unref();
  closeSync(log);
  return ready ? { pid: child.pid } : { said: lastComplaint(join(dataDirectory, 'postgres.log'), begin) };
}

/** True once it takes connections, false when it ended before. */
function isReady(child, cluster) {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      const running = findPostmaster(cluster);
      if (running?.pid === child.pid && running.ready) answer(true);
    }, 10);
    const answer = (ready) => {
      clearInterval(look);
      resolve(ready);
    };
    child.once('exit', () => answer(false)).once('error', () => answer(false));
  });
}

/** Megabytes of pages that the database keeps at hand: a sixteenth of the memory, because the machine has other work too. */
function sharedBuffers() {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20;
  return Math.round(Math.min(2048, Math.max(128, memory / 16)));
}

function settings(port, fsync) {
  const values = {
    port, listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', log_checkpoints: 'off',
    lc_messages: 'C', shared_buffers: `${sharedBuffers()}MB`, ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(path) {
  const log = openSync(path, 'a', 0o600);
  if (fstatSync(log).size < logLimit) return log;
  closeSync(log);
  renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function lastComplaint(path, begin) {
  const lines = readFileSync(path, 'utf8').slice(begin).split('\n').filter((line) => line.trim());
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
}

/** Ends the server in its fast mode: running transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid, cluster) {
  for (const { signal, seconds } of [{ signal: 'SIGINT', seconds: 30 }, { signal: 'SIGQUIT', seconds: 10 }]) {
    if (!isPostmaster(pid, cluster)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 100; waited++) {
      if (!isPostmaster(pid, cluster)) return;
      await sleep(10);
    }
  }
}

/** True when nobody listens on that port of this machine. */
export const isFree = (port) => listen(port).then(() => true, () => false);

const freePort = () => listen(0);

function listen(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: taken } = probe.address();
      probe.close(() => resolve(taken));
    });
  });
}
