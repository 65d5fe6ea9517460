import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were measured on, as rows of a table. `postgres` is its `server_version`. */
export function machine(postgres) {
  const [cpu] = cpus();
  return [
    ['Processor', `${cpu?.model.trim() ?? 'unknown'} (${arch()}), ${availableParallelism()} cores`],
    ['Memory', `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['System', `${type()} ${release()}`],
    ['Node', process.version],
    ['PostgreSQL', `${postgres}, the settings of npm start, fsync on`],
    ['Date', new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC'],
  ];
}

/** Processes that wanted to run, over the last minute. Above 0.5 before the run, something else was at work. */
export const load = () => loadavg()[0].toFixed(2);

/** Resident memory of a process in MB (10⁶ bytes), and of all its children; NaN where /proc does not tell. */
export function residentMegabytes(pid) {
  try {
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    return kilobytes * 1024 / 1e6;
  } catch {
    return NaN;
  }
}

/** Memory of a process that no other shares, plus its part of what several share (MB); sums over processes make sense. */
export function proportionalMegabytes(pid) {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) * 1024 / 1e6;
  } catch {
    return NaN;
  }
}

/** Processor time that the processes have used so far, in milliseconds; NaN where /proc does not tell. Whole ticks: 10 ms. */
export function processorMilliseconds(pids) {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) * 10, 0);
}

function ticksOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
    return user + system;
  } catch {
    return NaN;
  }
}

/** Ids of the children of a process. */
export function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
