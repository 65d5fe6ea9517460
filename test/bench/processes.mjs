import { fork } from 'node:child_process';

/** As `npm start` runs it (package.json). */
const asStarted = ['--max-semi-space-size=32', '--initial-old-space-size=64', '--max-old-space-size=2000'];

/**
 * Starts a script of this folder in a process of its own and waits for its first message.
 *
 * @param {string} script beside this one
 * @param {unknown} options what `given` answers there
 * @param {readonly string[]} [flags] for Node
 */
export async function startProcess(script, options, flags = script === 'application.mjs' ? asStarted : []) {
  const child = fork(new URL(script, import.meta.url), {
    execArgv: [...flags], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', BENCH_OPTIONS: JSON.stringify(options) },
  });
  let answered;
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      answered?.reject(new Error(`${script} ended (${signal ?? code})`));
      resolve();
    });
  });
  child.on('message', (message) => answered.resolve(message));
  const answer = () => new Promise((resolve, reject) => { answered = { resolve, reject }; });
  return {
    pid: child.pid,
    ready: await answer(),
    /** Sends a task and waits for its answer: one at a time. */
    ask(task) {
      child.send(task);
      return answer();
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** For the scripts: what they were given. */
export const given = () => JSON.parse(process.env.BENCH_OPTIONS);

/** For the scripts: ends in order when the one that started them is done or gone. */
export function untilLeft(close) {
  process.once('disconnect', () => void Promise.resolve(close()).finally(() => process.exit()));
}
