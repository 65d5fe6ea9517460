import { openCluster } from './databases.mjs';
import { benchEvaluation } from './evaluation/evaluation.bench.mjs';
import { benchGrowth } from './evaluation/growth.bench.mjs';
import { benchLedger } from './ledger/ledger.bench.mjs';
import { benchLists } from './lists/lists.bench.mjs';
import { load, machine } from './machine.mjs';
import { benchOutputs } from './outputs/outputs.bench.mjs';
import { facts, reached, table } from './report.mjs';
import { benchStart } from './start/start.bench.mjs';
import { benchTransfer } from './transfer/transfer.bench.mjs';
import { benchWrites } from './writes/writes.bench.mjs';

const benches = { writes: benchWrites, evaluation: benchEvaluation, growth: benchGrowth, lists: benchLists, ledger: benchLedger, start: benchStart, transfer: benchTransfer, outputs: benchOutputs };

/** Runs the named benchmarks, or all, and prints the tables. Answers the exit status: 1 when a name is unknown. */
export async function bench(names, { quick, report }) {
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    report(`没有名为 ${unknown} 的测试。There is no benchmark ${unknown}; there are: ${Object.keys(benches).join(', ')}.`);
    return 1;
  }
  const before = load();
  const cluster = await openCluster();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void cluster.close().finally(() => process.exit(1)));
  const lines = [];
  const notes = [];
  try {
    for (const name of names.length > 0 ? names : Object.keys(benches)) {
      report(`\n${name}`);
      const found = await benches[name](cluster, { quick, say: (line) => report(`  ${line}`) });
      lines.push(...found.lines);
      notes.push(...found.notes);
    }
  } finally {
    await cluster.close();
  }
  const about = [...machine(cluster.version), ['Load over the last minute', `${before} before, ${load()} after`]];
  if (quick) notes.unshift('Quick run: too short to stand for anything.');
  process.stdout.write(['', table(lines), facts(about), ...notes].join('\n\n'));
  report(lines.every(reached) ? '\n\n全部达标。All targets are reached.' : '\n\n有未达标项。Some targets are missed.');
  return 0;
}
