import { setTimeout as sleep } from 'node:timers/promises';
import { compiled } from '../../../server/bootstrap/paths.mjs';
import { bureau } from '../databases.mjs';
import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { summary, timed } from '../statistics.mjs';
import { Client } from '../client.mjs';
import { FileClient } from '../transfer/file-client.mjs';
import { watched } from '../transfer/memory.mjs';
import { benchFreeze } from './freeze.bench.mjs';
import { fillJournalled } from './journalled.mjs';

const reader = 'finance';

/** The official form through HTTP over the records of Zizhou 2020, and the evidence pack of ten thousand records: how long, how much memory. */
export async function benchOutputs(cluster, { quick, say }) {
  return { lines: [...await benchForm(cluster, { quick, say }), ...await benchPack(cluster, { quick, say }), ...await benchFreeze(cluster, { quick, say })], notes: [] };
}

async function benchForm(cluster, { quick, say }) {
  const place = await cluster.create('outputs_form');
  const { seed } = await compiled('seeding/seed');
  await seed('zizhou-2020', place);
  const application = await startProcess('application.mjs', place);
  try {
    const client = await new FileClient(application.ready).signIn(reader);
    const lines = [];
    for (const format of ['docx', 'xlsx', 'pdf', 'narrative']) {
      const read = () => timed(() => client.read(`/api/evaluation/outputs/report.${format}?bureau=${bureau}&year=2020`));
      const first = await read();
      const measured = [];
      for (let round = 0; round < (quick ? 2 : 10); round++) measured.push(await read());
      say(`${format}: first ${shown(first)} ms, then ${shown(summary(measured).median)} ms`);
      lines.push({ name: `The form of Zizhou 2020 as ${format}`, is: '≤', target: 1000, unit: 'ms', measured: summary(measured), floor: `the first of the process ${shown(first)} ms` });
    }
    return lines;
  } finally {
    await application.stop();
  }
}

async function benchPack(cluster, { quick, say }) {
  const volume = quick ? { inspections: 600, hazards: 6000, responses: 600 } : { inspections: 3000, hazards: 30_000, responses: 3000 };
  const place = await cluster.create('outputs_pack');
  await fillJournalled(place, volume);
  const application = await startProcess('application.mjs', place);
  try {
    const client = await new Client(application.ready).signIn(reader);
    // Once, so that what is loaded for the first time does not count as the work's; and the journal sealed, as it is in use.
    for (const format of ['pdf', 'docx', 'xlsx']) await client.send('GET', `/api/evaluation/outputs/report.${format}?bureau=${bureau}&year=2020`);
    const manager = await new Client(application.ready).signIn('manager');
    for (let seal; seal === undefined || seal.sealedTo < seal.n; await sleep(500)) seal = await manager.get(`/api/seal?bureau=${bureau}`);
    manager.close();
    const memory = [];
    const taken = [];
    let last;
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      const { result, above } = await watched(application.pid, () => timed(async () => { last = await packOnce(client); }));
      taken.push(result / 1000);
      memory.push(above);
      say(`pack: ${shown(result / 1000)} s, ${shown(last.size / 1e6)} MB, ${shown(above)} MB above idle`);
    }
    client.close();
    const records = `${volume.inspections + volume.hazards} records of three years, a file of ${shown(last.size / 1e6)} MB in ${shown(summary(taken).median)} s`;
    return [{ name: `Evidence pack of ${quick ? 'two' : 'ten'} thousand hazards with photos, memory above idle`, is: '≤', target: 200, unit: 'MB', measured: summary(memory), floor: `${records}; the first of the process ${shown(memory[0])} MB` }];
  } finally {
    await application.stop();
  }
}

async function packOnce(client) {
  const { body } = await client.send('POST', '/api/evaluation/outputs', JSON.stringify({ bureau, year: 2020, format: 'pack', draft: true }));
  const { id } = JSON.parse(body);
  for (;;) {
    const view = await client.get(`/api/evaluation/outputs/${id}?bureau=${bureau}`);
    if (view.state === 'done') return view;
    if (view.state === 'failed') throw new Error(JSON.stringify(view.problem));
    await sleep(100);
  }
}
