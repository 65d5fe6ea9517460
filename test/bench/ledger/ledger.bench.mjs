import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { interleaved, median, ratios } from '../statistics.mjs';

const connections = 20;
const lots = 1000;

/**
 * Postings a second from one lot and from a thousand, beside a bare server that takes from a stock if there is enough and notes it: a conditional
 * UPDATE and an INSERT in one transaction, and once more as a single statement.
 */
export async function benchLedger(cluster, { quick, say }) {
  const [rounds, seconds] = quick ? [2, 0.5] : [7, 3];
  const place = await cluster.create('ledger');
  const floor = await startProcess('ledger/floor-server.mjs', { databaseUrl: place.databaseUrl, connections, lots });
  const application = await startProcess('application.mjs', place);
  const load = await startProcess('ledger/load.mjs', { floorUrl: floor.ready, url: application.ready, connections, lots });
  const run = (kind) => async () => {
    const answer = await load.ask({ kind, seconds });
    say(`${kind.padEnd(9)} ${shown(answer.perSecond)} postings/s, p50 ${shown(answer.p50)} ms, p99 ${shown(answer.p99)} ms`);
    return answer;
  };
  try {
    const kinds = ['floorHot', 'tightHot', 'hot', 'hotBatch', 'floorMany', 'tightMany', 'many', 'manyBatch'];
    const contenders = Object.fromEntries(kinds.map((kind) => [kind, run(kind)]));
    say('warming up');
    await interleaved(contenders, 1);
    say('measuring');
    const measured = await interleaved(contenders, rounds);
    const rates = (kind) => measured[kind].map(({ perSecond }) => perSecond);
    const speed = (kind) => `${shown(median(rates(kind)))} postings/s, p50 ${shown(median(measured[kind].map(({ p50 }) => p50)))} ms`;
    const line = (name, kind, beside) => ({
      name, is: '≥', target: 0.5, unit: '×', measured: ratios(rates(kind), rates(beside)), floor: `bare server ${speed(beside)}; this ${speed(kind)}`,
    });
    return {
      lines: [['one lot', 'hot', 'Hot'], ['a thousand lots', 'many', 'Many']].flatMap(([from, kind, floorOf]) => [
        line(`Ledger postings from ${from}, one a request, beside UPDATE and INSERT`, kind, `floor${floorOf}`),
        line('The same beside both as one statement', kind, `tight${floorOf}`),
        line(`Ledger postings from ${from}, 50 a request, beside UPDATE and INSERT`, `${kind}Batch`, `floor${floorOf}`),
        line('The same beside both as one statement', `${kind}Batch`, `tight${floorOf}`),
      ]),
      notes: [],
    };
  } finally {
    for (const part of [load, application, floor]) await part.stop();
  }
}
