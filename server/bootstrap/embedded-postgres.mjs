import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCluster, readConnection, urlOf, writeConnection } from './postgres-cluster.mjs';
import { findBinaries, findRunner, giveTo } from './postgres-binaries.mjs';
import { findPostmaster, isPostmaster, launchPostmaster, stopPostmaster } from './postgres-process.mjs';
import { Holders, locked } from './holders.mjs';

/**
 * Starts the embedded PostgreSQL under `dataDirectory`, or joins the one that another live process has started there. The last process to
 * `stop()` ends it; one left behind by a killed process is ended and started anew, and recovers what was committed.
 *
 * @param {string} dataDirectory made if missing
 * @param {{ fsync?: boolean, supervised?: boolean, report?: (line: string) => void }} [options] `fsync: false` is for tests only: committed data
 *   would not survive a power failure. `supervised`: a database that dies is started again on the same port.
 * @returns {Promise<{ url: string, pid: number, stop(): Promise<void> }>} `url` is the owner's
 */
export async function startDatabase(dataDirectory, { fsync = true, supervised = false, report = () => {} } = {}) {
  mkdirSync(dataDirectory, { recursive: true });
  accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  const context = { dataDirectory, cluster: join(dataDirectory, 'postgres'), fsync, report, binaries: findBinaries(), runner: findRunner() };
  const holders = new Holders(join(dataDirectory, 'holders'));
  const underLock = (work) => locked(join(dataDirectory, 'lock'), work);

  let postmaster = await underLock(async () => {
    holders.enter();
    try {
      return await joinOrLaunch(context, holders);
    } catch (error) {
      holders.leave();
      throw error;
    }
  });

  const watch = supervised ? setInterval(() => void revive(), 1000).unref() : null;
  let reviving = false;
  async function revive() {
    if (reviving || isPostmaster(postmaster.pid, context.cluster)) return;
    reviving = true;
    report('数据库意外退出，正在恢复… The database ended unexpectedly; recovering…');
    try {
      postmaster = await underLock(() => findPostmaster(context.cluster) ?? launch(context, postmaster.port));
    } catch (error) {
      report(error.message);
    } finally {
      reviving = false;
    }
  }

  const lastResort = () => {
    holders.leave();
    if (holders.others().length === 0 && isPostmaster(postmaster.pid, context.cluster)) process.kill(postmaster.pid, 'SIGINT');
  };
  process.once('exit', lastResort);

  return {
    url: urlOf(dataDirectory, postmaster.port),
    pid: postmaster.pid,
    async stop() {
      if (watch) clearInterval(watch);
      process.off('exit', lastResort);
      await underLock(async () => {
        holders.leave();
        if (holders.others().length === 0) await stopPostmaster(postmaster.pid, context.cluster);
      });
    },
  };
}

async function joinOrLaunch(context, holders) {
  await createCluster(context);
  const running = findPostmaster(context.cluster);
  if (running && holders.others().length > 0) return running;
  if (running) await stopPostmaster(running.pid, context.cluster);
  giveTo(context.runner.owner, context.cluster);
  return launch(context);
}

/** Starts it on the given port, or on the one of last time, or on a free one, which is remembered. */
async function launch(context, port) {
  const connection = readConnection(context.dataDirectory);
  const postmaster = await launchPostmaster(context, { port: port ?? connection.port, fixed: port !== undefined });
  if (postmaster.port !== connection.port) writeConnection(context.dataDirectory, { ...connection, port: postmaster.port });
  return postmaster;
}
