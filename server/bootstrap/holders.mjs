import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Name of a running process that is not given twice: its id and, where /proc tells it, the boot and the tick it started at.
 * A process id alone comes back (in a container always), and a dead holder would look alive.
 */
export function processName(pid = process.pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    return `${pid}-${boot}-${started}`;
  } catch {
    return String(pid);
  }
}

/** True while the process of that name runs. */
export function isAlive(name) {
  const pid = Number.parseInt(name, 10);
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return processName(pid) === name;
}

/** Runs `work` while no other process of this machine runs work under the same lock directory. A lock of a dead process is broken. */
export async function locked(path, work) {
  while (!take(path)) {
    if (isStale(path)) breakLock(path);
    else await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** A lock is a directory that holds its holder's name. It appears with the name already inside, so that it is never without one. */
function take(path) {
  const prepared = mkdtempSync(`${path}-`);
  try {
    writeFileSync(join(prepared, processName()), '');
    renameSync(prepared, path);
    return true;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST'].includes(error.code) || (error.code === 'EPERM' && existsSync(path))) return false;
    throw error;
  }
}

function isStale(path) {
  try {
    return !readdirSync(path).some(isAlive);
  } catch {
    return false;
  }
}

function breakLock(path) {
  const aside = `${path}-stale-${processName()}`;
  try {
    renameSync(path, aside);
    // Another process may have broken the same lock and taken it meanwhile.
    if (isStale(aside)) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** The processes that use something together: the last one to leave puts out the light. Call all of these under one lock. */
export class Holders {
  #directory;
  #mine;

  constructor(directory) {
    this.#directory = directory;
    this.#mine = join(directory, processName());
  }

  enter() {
    mkdirSync(this.#directory, { recursive: true });
    writeFileSync(this.#mine, '');
  }

  leave() {
    rmSync(this.#mine, { force: true });
  }

  /** Living holders besides this process; names of dead ones are removed. */
  others() {
    let names;
    try {
      names = readdirSync(this.#directory);
    } catch {
      return [];
    }
    const others = names.map((name) => ({ name, path: join(this.#directory, name) })).filter(({ path }) => path !== this.#mine);
    for (const { name, path } of others) if (!isAlive(name)) rmSync(path, { force: true });
    return others.filter(({ name }) => isAlive(name)).map(({ name }) => name);
  }
}
