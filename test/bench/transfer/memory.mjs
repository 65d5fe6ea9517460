import { residentMegabytes } from '../machine.mjs';

/** Follows the memory of a process while the work runs: `{ result, above }`, megabytes above what it had before at the most. */
export async function watched(pid, work) {
  const before = residentMegabytes(pid);
  let most = before;
  const timer = setInterval(() => { most = Math.max(most, residentMegabytes(pid)); }, 20);
  try {
    const result = await work();
    return { result, above: Math.max(most, residentMegabytes(pid)) - before };
  } finally {
    clearInterval(timer);
  }
}
