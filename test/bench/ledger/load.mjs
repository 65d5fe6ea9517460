import { Client } from '../client.mjs';
import { bureau } from '../databases.mjs';
import { given, untilLeft } from '../processes.mjs';
import { newId } from '../writes/bodies.mjs';
import { storm } from '../writes/storm.mjs';

const { floorUrl, url, connections, lots } = given();
const floor = new Client(floorUrl, connections);
const application = await new Client(url, connections).signIn('storekeeper');

const record = (fields) => ({ id: newId(), bureau, division: `${bureau}000000`, capturedAt: new Date().toISOString(), ...fields });
const create = (type, fields) => ({ action: 'create', type, body: { operation: newId(), device: 'bench', record: record(fields) } });

/** Writes what is to be accepted and answers the ids. */
async function enter(edits) {
  const { body } = await application.send('POST', '/api/edits', JSON.stringify({ edits }));
  return JSON.parse(body).verdicts.map((verdict) => {
    if (verdict.verdict !== 'applied') throw new Error(JSON.stringify(verdict));
    return verdict.record.id;
  });
}

/** As many lots of one kind of supplies, each with more in stock than will be taken. */
async function stock() {
  const day = '2020-01-06';
  const [item] = await enter([create('supply-item', { name: '棉被', category: 'basicLiving', unit: '床', registeredOn: day })]);
  const [warehouse] = await enter([create('warehouse', { name: '县储备库', kind: 'county', keepers: ['张保管'], registeredOn: day })]);
  const ids = [];
  for (let first = 0; first < lots; first += 50) {
    const some = Array.from({ length: Math.min(50, lots - first) }, (_, index) => create('supply-lot', { lot: `L${first + index}`, item, source: 'purchase', arrivedOn: day }));
    const made = await enter(some);
    await enter(made.map((lot) => create('stock-entry', { kind: 'receive', warehouse, lot, quantity: '1000000000', enteredOn: day })));
    ids.push(...made);
  }
  return { warehouse, ids };
}

const { warehouse, ids } = await stock();
const common = { quantity: '1', enteredOn: '2020-03-01', receiver: '马蹄沟镇政府' };
let sent = 0;
const one = () => (sent += 1) % lots;
const toFloor = (lot, apart) => floor.send('POST', '/', JSON.stringify({ id: newId(), lot, apart, ...common }));
const issue = (lot) => create('stock-entry', { kind: 'reserve', warehouse, lot: ids[lot], ...common });
const toApplication = (lot) => application.send('POST', '/api/stock-entries', JSON.stringify(issue(lot).body));
const perBatch = 50;
/** A reservation moves two accounts: out of what is free, into what is reserved. The floor moves one. */
const postings = 2;
const together = (lot) => enter(Array.from({ length: perBatch }, () => issue(lot())));

const kinds = {
  floorHot: { records: 1, send: () => toFloor(0, true) },
  tightHot: { records: 1, send: () => toFloor(0, false) },
  hot: { records: postings, send: () => toApplication(0) },
  hotBatch: { records: postings * perBatch, send: () => together(() => 0) },
  floorMany: { records: 1, send: () => toFloor(one(), true) },
  tightMany: { records: 1, send: () => toFloor(one(), false) },
  many: { records: postings, send: () => toApplication(one()) },
  manyBatch: { records: postings * perBatch, send: () => together(one) },
};

process.on('message', ({ kind, seconds }) => void storm({ ...kinds[kind], connections, seconds }).then((answer) => process.send(answer)));
untilLeft(() => [floor, application].forEach((client) => client.close()));
process.send('ready');
