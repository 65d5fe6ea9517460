import { join } from 'node:path';
import { openCluster, scratch, query } from './databases.mjs';
import { startProcess } from './processes.mjs';
import { FileClient } from './transfer/file-client.mjs';
import { addSites, copyStatement, createFloor, placesOf, writeCopyFile, writeWorkbook } from './transfer/ledger.mjs';
import { childrenOf, processorMilliseconds } from './machine.mjs';
import { watched } from './transfer/memory.mjs';
const cluster = await openCluster();
const rows = Number(process.argv[2]);
try {
  const place = await cluster.create('imports');
  const files = scratch('import');
  const application = await startProcess('application.mjs', place);
  const client = await new FileClient(application.ready).signIn('inspector');
  const places = await placesOf(place.databaseUrl);
  const ids = await addSites(place, places);
  await createFloor(place);
  const cpu = () => [processorMilliseconds([application.pid]), childrenOf(cluster.pid).reduce((s,p)=>{const v=processorMilliseconds([p]); return s+(Number.isNaN(v)?0:v);},0)];
  const step = async (name, work) => { const [a,b]=cpu(); const t=performance.now(); const r=await work(); const [c,d]=cpu(); console.log(name, 'wall', Math.round(performance.now()-t), 'node', c-a, 'pg', d-b); return r; };
  const path = join(files.folder, `l.xlsx`);
  await writeWorkbook(path, rows, 1, places);
  const { above } = await watched(application.pid, async () => {
    let view = await step('upload', () => client.upload('hazard', path));
    view = await step('check', () => client.order('PUT', view, '/mapping', view.mapping));
    view = await step('commit', () => client.order('POST', view, '/commit', {}));
    console.log(view.state, JSON.stringify(view.counts));
  });
  console.log('above', above);
  const c = join(files.folder, `c.tsv`); await writeCopyFile(c, rows, rows+1, places, ids);
  const b0 = performance.now(); await query(place.databaseUrl, copyStatement(c)); console.log('copy wall', Math.round(performance.now()-b0));
  await application.stop(); files.remove();
} finally { await cluster.close(); }
