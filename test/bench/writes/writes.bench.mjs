import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { interleaved, median, ratios } from '../statistics.mjs';

const connections = 20;

/** Records a second through the application, one and fifty a request, beside a bare server that inserts one row. */
export async function benchWrites(cluster, { quick, say }) {
  const [rounds, seconds] = quick ? [2, 0.5] : [7, 3];
  const place = await cluster.create('writes');
  const floor = await startProcess('writes/floor-server.mjs', { databaseUrl: place.databaseUrl, connections });
  const application = await startProcess('application.mjs', place);
  const load = await startProcess('writes/load.mjs', { floorUrl: floor.ready, url: application.ready, connections });
  try {
    const latencies = { floor: [], single: [], batch: [] };
    const run = async (kind, duration) => {
      const answer = await load.ask({ kind, seconds: duration });
      say(`${kind.padEnd(6)} ${shown(answer.perSecond)} records/s, p50 ${answer.p50.toFixed(1)} ms, p99 ${answer.p99.toFixed(1)} ms`);
      latencies[kind].push(answer);
      return answer.perSecond;
    };
    for (const kind of ['floor', 'single', 'batch']) await run(kind, quick ? 0.5 : 4);
    for (const kind of ['floor', 'single', 'batch']) latencies[kind].length = 0;
    const measured = await interleaved({
      floor: () => run('floor', seconds), single: () => run('single', seconds), batch: () => run('batch', seconds),
    }, rounds);
    const beside = (kind) => `bare server ${shown(median(measured.floor))} records/s; this ${shown(median(measured[kind]))} records/s, `
      + `p50 ${middle(latencies[kind], 'p50')} ms, p99 ${middle(latencies[kind], 'p99')} ms`;
    const lines = [
      { name: 'Writes, one record a request', is: '≥', target: 0.35, unit: '×', measured: ratios(measured.single, measured.floor), floor: beside('single') },
      { name: 'Writes, 50 records a request', is: '≥', target: 1.5, unit: '×', measured: ratios(measured.batch, measured.floor), floor: beside('batch') },
    ];
    return { lines, notes: [] };
  } finally {
    for (const part of [load, application, floor]) await part.stop();
  }
}

const middle = (answers, name) => median(answers.map((answer) => answer[name])).toFixed(1);
