import { Client } from '../client.mjs';
import { given, untilLeft } from '../processes.mjs';
import { hazardBody } from './bodies.mjs';

// The load generator: one process, so many connections, each sending its next request when the last is answered.
const { floorUrl, url, connections } = given();
const floor = new Client(floorUrl, connections);
const application = await new Client(url, connections).signIn('inspector');

const perBatch = 50;
const kinds = {
  floor: { records: 1, send: () => floor.send('POST', '/', JSON.stringify(hazardBody())) },
  single: { records: 1, send: () => application.send('POST', '/api/hazards', JSON.stringify(hazardBody())) },
  batch: {
    records: perBatch,
    async send() {
      const edits = Array.from({ length: perBatch }, () => ({ action: 'create', type: 'hazard', body: hazardBody() }));
      const { body } = await application.send('POST', '/api/edits', JSON.stringify({ edits }));
      const applied = body.split('"verdict":"applied"').length - 1;
      if (applied !== perBatch) throw new Error(`${applied} of ${perBatch} applied: ${body.slice(0, 500)}`);
    },
  },
};

/** Records written and how many a second, and the latencies of the requests in milliseconds. */
async function run({ kind, seconds }) {
  const { records, send } = kinds[kind];
  const latencies = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      await send();
      latencies.push(performance.now() - sent);
    }
  }));
  const taken = (performance.now() - begin) / 1000;
  latencies.sort((a, b) => a - b);
  const written = latencies.length * records;
  return { written, perSecond: written / taken, p50: latencies[latencies.length >> 1], p99: latencies[Math.floor(latencies.length * 0.99)] };
}

process.on('message', (task) => void run(task).then((answer) => process.send(answer)));
untilLeft(() => [floor, application].forEach((client) => client.close()));
process.send('ready');
