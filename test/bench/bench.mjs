import { openCluster } from './databases.mjs';
import { load, machine } from './machine.mjs';
import { facts, reached, table } from './report.mjs';
import { benchWrites } from './writes/writes.bench.mjs';

const benches = { writes: benchWrites };

/** Runs the named benchmarks, or all, and prints the tables. Answers the exit status: 1 when a name is unknown. */
export async function bench(names, { quick, report }) {
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    report(`没有名为 ${unknown} 的测试。There is no benchmark ${unknown}; there are: ${Object.keys(benches).join(', ')}.`);
    return 1;
  }
  const cluster = await openCluster();
  try {
    const about = machine(cluster.version);
    const lines = [];
    const profiles = [];
    for (const name of names.length > 0 ? names : Object.keys(benches)) {
      report(`\n${name}`);
      lines.push(...await benches[name](cluster, { quick, say: (line) => report(`  ${line}`), profile: (text) => profiles.push(text) }));
    }
    about.find(([name]) => name.startsWith('Load'))[1] += `, ${load()} after (of the last minute)`;
    process.stdout.write(`\n${table(lines)}\n\n${facts(about)}\n${profiles.map((text) => `\n${text}\n`).join('')}`);
    report(lines.every(reached) ? '\n全部达标。All targets reached.' : '\n有未达标项。Some targets are missed.');
    return 0;
  } finally {
    await cluster.close();
  }
}
