import { childrenOf, processorMilliseconds } from '../machine.mjs';
import { startProcess } from '../processes.mjs';
import { profileText } from '../profile.mjs';
import { reached, shown } from '../report.mjs';
import { interleaved, median, ratios } from '../statistics.mjs';

const connections = 20;
const kinds = {
  single: { name: 'Writes, one record a request', target: 0.35 },
  batch: { name: 'Writes, 50 records a request', target: 1.5 },
};

/** Records a second through the application, one and fifty a request, beside a bare server that inserts one row. */
export async function benchWrites(cluster, { quick, say }) {
  const [rounds, seconds] = quick ? [2, 0.5] : [7, 3];
  const place = await cluster.create('writes');
  const measured = await measure(place, { rounds, seconds, say, postmaster: cluster.pid });
  const rates = (kind) => measured[kind].map((answer) => answer.perSecond);
  const middle = (kind, name) => shown(median(measured[kind].map((answer) => answer[name])));
  const speed = (kind) => `${middle(kind, 'perSecond')} records/s, p50 ${middle(kind, 'p50')} ms, p99 ${middle(kind, 'p99')} ms`;
  const lines = Object.entries(kinds).map(([kind, { name, target }]) => ({
    name, is: '≥', target, unit: '×', measured: ratios(rates(kind), rates('floor')),
    floor: `bare server ${speed('floor')}; this ${speed(kind)}`,
  }));
  const missed = Object.keys(kinds).filter((_kind, index) => !reached(lines[index]));
  const notes = [costs(measured, middle)];
  for (const kind of missed) notes.push(await profile(place, kind, seconds));
  return { lines, notes };
}

/** Where the processor time of a record goes. Unlike the speed, it changes little when something else is at work on the machine. */
function costs(measured, middle) {
  const rows = Object.keys(measured).map((kind) => [kinds[kind]?.name ?? 'Bare server', ...['server', 'database', 'load'].map((part) => middle(kind, part))]);
  return ['| Processor time a record (median, µs) | Server | PostgreSQL | Load generator |', '|---|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

async function measure(place, { rounds, seconds, say, postmaster }) {
  const floor = await startProcess('writes/floor-server.mjs', { databaseUrl: place.databaseUrl, connections });
  const application = await startProcess('application.mjs', place);
  const load = await startProcess('writes/load.mjs', { floorUrl: floor.ready, url: application.ready, connections });
  const used = (kind) => [[(kind === 'floor' ? floor : application).pid], [postmaster, ...childrenOf(postmaster)], [load.pid]].map(processorMilliseconds);
  const run = (kind) => async () => {
    const before = used(kind);
    const answer = await load.ask({ kind, seconds });
    const [server, database, generator] = used(kind).map((after, part) => (after - before[part]) * 1000 / answer.written);
    say(`${kind.padEnd(6)} ${shown(answer.perSecond)} records/s, p50 ${shown(answer.p50)} ms, p99 ${shown(answer.p99)} ms`);
    return { ...answer, server, database, load: generator };
  };
  const contenders = Object.fromEntries(['floor', ...Object.keys(kinds)].map((kind) => [kind, run(kind)]));
  try {
    say('warming up');
    await interleaved(contenders, 1);
    say('measuring');
    return await interleaved(contenders, rounds);
  } finally {
    for (const part of [load, application, floor]) await part.stop();
  }
}

/** Once more under the profiler, for the report alone. */
async function profile(place, kind, seconds) {
  const application = await startProcess('application.mjs', place);
  const load = await startProcess('writes/load.mjs', { floorUrl: application.ready, url: application.ready, connections });
  try {
    await load.ask({ kind, seconds });
    const [answer] = await Promise.all([application.ask(seconds), load.ask({ kind, seconds: seconds + 0.5 })]);
    return profileText(`Server time, ${kinds[kind].name.toLowerCase()}`, answer);
  } finally {
    await load.stop();
    await application.stop();
  }
}
