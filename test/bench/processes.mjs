import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a script of this folder in a process of its own and waits for its first message.
 *
 * @param {string} script beside this one
 * @param {unknown} options the script's argument, as JSON
 * @param {readonly string[]} [flags] for Node
 */
export async function startProcess(script, options, flags = []) {
  const child = fork(new URL(script, import.meta.url), [JSON.stringify(options)], {
    execArgv: [...flags], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' },
  });
  const [ready] = await Promise.race([once(child, 'message'), failure(child, script)]);
  return {
    pid: child.pid,
    ready,
    /** Sends a task and waits for its answer. */
    async ask(task) {
      child.send(task);
      const [answer] = await Promise.race([once(child, 'message'), failure(child, script)]);
      return answer;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.disconnect();
      await closed;
    },
  };
}

async function failure(child, script) {
  const [code, signal] = await once(child, 'close');
  throw new Error(`${script} ended (${signal ?? code})`);
}

/** For the scripts: what they were given. */
export const given = () => JSON.parse(process.argv[2]);

/** For the scripts: ends in order when the one that started them is done or gone. */
export function untilLeft(close) {
  process.once('disconnect', () => void Promise.resolve(close()).finally(() => process.exit()));
}
