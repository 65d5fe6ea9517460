import { join } from 'node:path';
import { openCluster, scratch, query } from './databases.mjs';
import { startProcess } from './processes.mjs';
import { FileClient } from './transfer/file-client.mjs';
import { addSites, copyStatement, createFloor, placesOf, writeCopyFile, writeWorkbook } from './transfer/ledger.mjs';
import { childrenOf, processorMilliseconds } from './machine.mjs';
const cluster = await openCluster();
const rows = Number(process.argv[2] ?? 20000);
try {
  const place = await cluster.create('imports');
  const files = scratch('import');
  const application = await startProcess('application.mjs', place);
  const client = await new FileClient(application.ready).signIn('inspector');
  const places = await placesOf(place.databaseUrl);
  const ids = await addSites(place, places);
  await createFloor(place);
  let first = 1;
  const cpu = () => { const kids = childrenOf(cluster.pid); return [processorMilliseconds([application.pid]), kids.reduce((s,p)=>{const v=processorMilliseconds([p]); return s+(Number.isNaN(v)?0:v);},0)]; };
  const step = async (name, work) => { const [a,b]=cpu(); const t=performance.now(); const r=await work(); const [c,d]=cpu(); console.log(name, 'wall', Math.round(performance.now()-t), 'node', c-a, 'pg', d-b); return r; };
  for (let round=0; round<2; round++) {
    const path = join(files.folder, `l${round}.xlsx`);
    await writeWorkbook(path, rows, first, places); first += rows;
    let view = await step('upload', () => client.upload('hazard', path));
    view = await step('check', async () => { const p = round===1 && process.argv[4] ? application.ask(Number(process.argv[4])) : undefined; const r = await client.order('PUT', view, '/mapping', view.mapping); if (p) globalThis.prof = await p; return r; });
    if (round===1 && process.argv[3]) { view = await step('commit', async () => { const p = application.ask(Number(process.argv[3])); const r = await client.order('POST', view, '/commit', {}); globalThis.prof = await p; return r; }); }
    else view = await step('commit', () => client.order('POST', view, '/commit', {}));
    console.log(view.state, JSON.stringify(view.counts));
    const c = join(files.folder, `c${round}.tsv`); await writeCopyFile(c, rows, first, places, ids); first += rows;
    const b0 = performance.now(); await query(place.databaseUrl, copyStatement(c)); console.log('copy wall', Math.round(performance.now()-b0));
  }
  const p = globalThis.prof;
  if (p) { const {inclusive}=await import('/tmp/h3/incl.mjs'); console.log(inclusive(p)); console.log('-----'); const self={}; p.samples.forEach((s,i)=>{self[s]=(self[s]||0)+p.timeDeltas[i]}); const m={}; p.nodes.forEach(n=>{const k=n.callFrame.functionName+':'+n.callFrame.url.split('/').slice(-2).join('/')+':'+n.callFrame.lineNumber; m[k]=(m[k]||0)+(self[n.id]||0)}); console.log(Object.entries(m).sort((a,b)=>b[1]-a[1]).slice(0,40).map(([k,v])=>(v/1e3|0)+'ms '+k).join('\n')); }
  await application.stop(); files.remove();
} finally { await cluster.close(); }
