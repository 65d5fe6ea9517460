import { setTimeout as sleep } from 'node:timers/promises';
import { compiled } from '../../../server/bootstrap/paths.mjs';
import { Client } from '../client.mjs';
import { bureau, query } from '../databases.mjs';
import { formOf } from '../evaluation/forty.mjs';
import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { summary, timed } from '../statistics.mjs';
import { watched } from '../transfer/memory.mjs';
import { newId } from '../writes/bodies.mjs';
import { fillJournalled } from './journalled.mjs';

const year = 2020;
const reports = '/api/evaluation/reports';

/** Freezing a form of forty indicators over a hundred thousand records of its year, and the evaluator's pages of its evidence. */
export async function benchFreeze(cluster, { quick, say }) {
  const volume = quick ? { inspections: 6000, hazards: 22_500, responses: 1500 } : { inspections: 60_000, hazards: 225_000, responses: 15_000 };
  const place = await cluster.create('outputs_freeze');
  await fillJournalled(place, { ...volume, followUps: false });
  await adopt(place.databaseUrl);
  const application = await startProcess('application.mjs', place);
  try {
    const manager = await new Client(application.ready).signIn('manager');
    await explain(manager);
    for (let seal; seal === undefined || seal.sealedTo < seal.n; await sleep(500)) seal = await manager.get(`/api/seal?bureau=${bureau}`);
    const taken = [];
    const memory = [];
    let report;
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      const body = JSON.stringify({ bureau, year, reason: round === 0 ? null : 'Once more' });
      const { result, above } = await watched(application.pid, () => timed(async () => { report = JSON.parse((await manager.send('POST', reports, body)).body); }));
      await setState(place.databaseUrl, report, 'reopened');
      taken.push(result / 1000);
      memory.push(above);
      say(`freezing: ${shown(result / 1000)} s, ${shown(above)} MB above idle`);
    }
    const [kept] = await query(place.databaseUrl, `SELECT count(*)::int AS pieces, sum(length(bytes))::float8 / 1e6 AS megabytes,
      (SELECT length(bytes)::float8 / 1e6 FROM evaluation_content WHERE sha256 = $1) AS face FROM evaluation_content`, [report.revision.content]);
    const of = `${(volume.inspections + volume.hazards + volume.responses) / 3} records of the year, ${kept.pieces} contents of ${shown(kept.megabytes)} MB in all, the report itself ${shown(kept.face)} MB`;
    manager.close();
    return [
      { name: 'Freezing a form of 40 indicators over 100 000 records', is: '≤', target: 5, unit: 's', measured: summary(taken), floor: of },
      { name: 'The same, memory above idle', is: '≤', target: 200, unit: 'MB', measured: summary(memory), floor: `the first of the process ${shown(memory[0])} MB` },
      ...await benchDesk(application, place, report, { quick, say }),
    ];
  } finally {
    await application.stop();
  }
}

/** Pages of fifty, from all over the lists of all figures. */
async function benchDesk(application, place, report, { quick, say }) {
  await setState(place.databaseUrl, report, 'signed');
  const manager = await new Client(application.ready).signIn('manager');
  await manager.send('POST', '/api/access/grants', JSON.stringify({ bureau, account: 'evaluator', year }));
  manager.close();
  const evaluator = await new Client(application.ready).signIn('evaluator');
  const desk = `/api/evaluation/desk/reports/${report.revision.id}`;
  const rows = report.report.form.rows.filter(({ counted }) => counted > 0);
  const pages = [];
  for (let turn = 0; turn < (quick ? 20 : 120); turn++) {
    const { code, counted } = rows[turn % rows.length];
    const after = turn < rows.length ? '' : `&after=${turn * 7919 % counted}`;
    pages.push(await timed(() => evaluator.get(`${desk}/rows/${code}/records?bureau=${bureau}${after}`)));
  }
  const faces = [];
  for (let turn = 0; turn < 20; turn++) faces.push(await timed(() => evaluator.get(`${desk}?bureau=${bureau}`)));
  evaluator.close();
  const floor = `the first of the process ${shown(pages[0])} ms, the report itself ${shown(summary(faces).median)} ms`;
  say(`desk: a page ${shown(summary(pages).median)} ms; ${floor}`);
  return [{ name: 'A page of the evaluator\'s evidence of it', is: '≤', target: 100, unit: 'ms', measured: summary(pages), floor }];
}

/** The form is put there as the owner: what is measured is how it is frozen. */
async function adopt(databaseUrl) {
  const { keepContent } = await compiled('evaluation/evidence/content-table');
  const hash = await keepContent((text, values) => query(databaseUrl, text, values), bureau, formOf(bureau));
  await query(databaseUrl, `INSERT INTO evaluation_framework (bureau, id, division, captured_at, provenance, received_at, author, version, state,
      title, assessed_year, code, revision, content, source)
    VALUES ($1, $2, rpad($1, 12, '0'), now(), 'imported', now(), 'generator', 1, 'adopted', 'Growth', ${year}, 'growth', 99, $3, 'benchmark')`, [bureau, newId(), hash]);
}

async function explain(client) {
  const { obstacles } = await client.get(`/api/evaluation/forms/${bureau}/${year}/preparation`);
  for (const { kind, code } of obstacles) {
    if (kind !== 'deviation-missing') throw new Error(`${kind} ${code} keeps the form from being frozen`);
    await client.send('POST', '/api/deviations', JSON.stringify({
      operation: newId(), device: 'bench',
      record: { id: newId(), bureau, division: `${bureau}000000`, capturedAt: new Date().toISOString(), assessedYear: year, row: code, reason: 'Generated' },
    }));
  }
}

const setState = (databaseUrl, { revision }, state) => query(databaseUrl, 'UPDATE evaluation_report SET state = $2 WHERE id = $1', [revision.id, state]);
