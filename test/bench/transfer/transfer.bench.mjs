import { join } from 'node:path';
import { bureau, fill, query, scratch } from '../databases.mjs';
import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { interleaved, median, ratios, summary, timed } from '../statistics.mjs';
import { FileClient } from './file-client.mjs';
import { addSites, copyStatement, createFloor, placesOf, writeCopyFile, writeWorkbook } from './ledger.mjs';
import { watched } from './memory.mjs';

/** Import of a workbook beside COPY of the same rows into one table with the same checks; export of a long list: first byte and memory. */
export async function benchTransfer(cluster, { quick, say }) {
  return { lines: [...await benchImport(cluster, { quick, say }), ...await benchExport(cluster, { quick, say })], notes: [] };
}

async function benchImport(cluster, { quick, say }) {
  const rows = quick ? 10_000 : 100_000;
  const place = await cluster.create('imports');
  const files = scratch('import');
  const application = await startProcess('application.mjs', place);
  try {
    const client = await new FileClient(application.ready).signIn('inspector');
    const places = await placesOf(place.databaseUrl);
    const ids = await addSites(place, places);
    await createFloor(place);
    let first = 1;
    const steps = { upload: [], check: [], commit: [], memory: [] };
    const ours = async () => {
      const path = join(files.folder, `ledger-${first}.xlsx`);
      await writeWorkbook(path, rows, first, places);
      first += rows;
      const { result, above } = await watched(application.pid, () => importOnce(client, path, rows));
      for (const [step, taken] of Object.entries(result)) steps[step].push(taken);
      steps.memory.push(above);
      say(`upload ${shown(result.upload)} ms, check ${shown(result.check)} ms, commit ${shown(result.commit)} ms, ${shown(above)} MB above idle`);
      return result.commit;
    };
    const floor = async () => {
      const path = join(files.folder, `copy-${first}.tsv`);
      await writeCopyFile(path, rows, first, places, ids);
      first += rows;
      const taken = await timed(() => query(place.databaseUrl, copyStatement(path)));
      say(`COPY ${shown(taken)} ms`);
      return taken;
    };
    const measured = await interleaved({ ours, floor }, quick ? 1 : 5);
    const speed = ratios(measured.floor, measured.ours);
    const whole = steps.commit.map((taken, round) => taken + steps.check[round] + steps.upload[round]);
    return [
      { name: `Import of ${rows} rows, the commit`, is: '≥', target: 0.3, unit: '×', measured: speed,
        floor: `COPY ${shown(median(measured.floor))} ms; commit ${shown(median(measured.ours))} ms, with upload and check ${shown(median(whole))} ms` },
      { name: `Import of ${rows} rows, memory above idle`, is: '≤', target: 300, unit: 'MB', measured: summary(steps.memory), floor: '' },
    ];
  } finally {
    await application.stop();
    files.remove();
  }
}

async function importOnce(client, path, rows) {
  let view;
  const upload = await timed(async () => { view = await client.upload('hazard', path); });
  const check = await timed(async () => { view = await client.order('PUT', view, '/mapping', view.mapping); });
  if (view.counts?.fresh !== rows) throw new Error(`the check found ${JSON.stringify(view.counts ?? view.problem)}`);
  const commit = await timed(async () => { view = await client.order('POST', view, '/commit', {}); });
  if (view.state !== 'committed' || view.counts.fresh !== rows) throw new Error(`the import ended ${view.state}: ${JSON.stringify(view.counts ?? view.problem)}`);
  return { upload, check, commit };
}

async function benchExport(cluster, { quick, say }) {
  const hazards = quick ? 30_000 : 1_000_000;
  const place = await cluster.create('exports');
  await fill(place, { inspections: hazards / 10, hazards, responses: 0 });
  const lines = [];
  for (const format of ['csv', 'xlsx', 'geojson']) {
    // A server of its own, so that one export does not find the memory of another.
    const application = await startProcess('application.mjs', place);
    try {
      const client = await new FileClient(application.ready).signIn('inspector');
      const measured = [];
      for (let round = 0; round < (quick ? 1 : 3); round++) {
        const { result, above } = await watched(application.pid, () => client.read(`/api/hazards/export.${format}?bureau=${bureau}`));
        measured.push({ ...result, above });
        say(`${format}: first byte ${shown(result.first)} ms, last ${shown(result.last / 1000)} s, ${shown(result.bytes / 1e6)} MB, ${shown(above)} MB above idle`);
      }
      lines.push(
        { name: `Export of ${hazards} rows as ${format}, first byte`, is: '≤', target: 1, unit: 's', measured: summary(measured.map(({ first }) => first / 1000)),
          floor: `all of it in ${shown(median(measured.map(({ last }) => last)) / 1000)} s` },
        { name: `Export of ${hazards} rows as ${format}, memory above idle`, is: '≤', target: 200, unit: 'MB', measured: summary(measured.map(({ above }) => above)), floor: '' },
      );
    } finally {
      await application.stop();
    }
  }
  return lines;
}
