import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scratch } from '../databases.mjs';
import { reached, shown } from '../report.mjs';
import { median, summary } from '../statistics.mjs';
import { npmStart } from './npm-start.mjs';
import { copyProject, unbuild } from './tree.mjs';

const idleFor = 10_000;

/** `npm start` in a copy of the project right after the installation, the start after it, and the memory of an idle server. */
export async function benchStart(_cluster, { quick, say }) {
  const { folder, remove } = scratch('start');
  const tree = join(folder, 'fenghuo');
  const kinds = { first: [], next: [] };
  try {
    copyProject(tree);
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      unbuild(tree);
      for (const [kind, measured] of Object.entries(kinds)) {
        measured.push(await startOnce(tree, quick ? 1000 : idleFor));
        const { seconds, server, database } = measured.at(-1);
        say(`${kind.padEnd(5)} ${shown(seconds)} s, idle ${shown(server)} MB, PostgreSQL ${shown(database)} MB`);
      }
    }
  } finally {
    remove();
  }
  const lines = [...linesOf('a first', 15, kinds.first), ...linesOf('the next', 4, kinds.next)];
  const slow = [[lines[0], kinds.first], [lines[2], kinds.next]].filter(([line]) => !reached(line));
  return { lines, notes: slow.map(([line, measured]) => `What it said, ${line.name.toLowerCase()}:\n\n\`\`\`\n${measured.at(-1).said}\n\`\`\``) };
}

async function startOnce(tree, idle) {
  const started = await npmStart(tree);
  try {
    await sleep(idle);
    return { seconds: started.seconds, said: started.said(), ...started.memory() };
  } finally {
    await started.stop();
  }
}

function linesOf(which, target, measured) {
  const database = median(measured.map((one) => one.database));
  return [
    { name: `First page after ${which} \`npm start\``, is: '≤', target, unit: 's', measured: summary(measured.map((one) => one.seconds)), floor: '' },
    {
      name: `Server idle after ${which} \`npm start\``, is: '≤', target: 250, unit: 'MB', measured: summary(measured.map((one) => one.server)),
      floor: `PostgreSQL besides: ${shown(database)} MB`,
    },
  ];
}
