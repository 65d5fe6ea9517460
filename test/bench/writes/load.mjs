import { Client } from '../client.mjs';
import { given, untilLeft } from '../processes.mjs';
import { hazardBody } from './bodies.mjs';
import { storm } from './storm.mjs';

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

process.on('message', ({ kind, seconds }) => void storm({ ...kinds[kind], connections, seconds }).then((answer) => process.send(answer)));
untilLeft(() => [floor, application].forEach((client) => client.close()));
process.send('ready');
