import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { io } from 'socket.io-client';
import { compiled } from '../../../server/bootstrap/paths.mjs';
import { Client } from '../client.mjs';
import { bureau, fill, query } from '../databases.mjs';
import { startProcess } from '../processes.mjs';
import { reached, shown } from '../report.mjs';
import { interleaved, median, ratios, summary, timed } from '../statistics.mjs';
import { hazardBody, newId } from '../writes/bodies.mjs';
import { explainFigures } from './explain.mjs';
import { byHand, formOf, indicators } from './forty.mjs';

const sizes = [100_000, 1_000_000, 10_000_000];
/** Bytes on disk that ten million records, their indexes and the log of writing them take. */
const roomForMost = 30e9;
/** Milliseconds for which the page gathers announcements before it reads the form again (web/api/live-feed.ts). */
const gathering = 200;
const rounds = { first: { 100_000: 30, 1_000_000: 10, 10_000_000: 4 }, again: 24, live: 8, drawer: 3 };

/** A form of forty indicators over ever more records: the first evaluation, the next one after a new record, and the records behind a figure. */
export async function benchGrowth(cluster, { quick, say }) {
  const room = statfsSync(tmpdir());
  const wanted = quick ? [20_000, 60_000] : sizes.filter((size) => size < 10_000_000 || room.bavail * room.bsize > roomForMost);
  const stages = [];
  const lines = [];
  const notes = wanted.length < sizes.length && !quick ? ['Ten million records were left out: less than 30 GB free.'] : [];
  try {
    for (const size of wanted) {
      const stage = await open(cluster, size, say);
      stages.push(stage);
      const line = await firstEvaluation(stage, quick ? 3 : rounds.first[size], say);
      lines.push(line);
      if (!reached(line)) notes.push(await explainFigures(stage.secured));
    }
    lines.push(...await nextEvaluation(stages, quick ? 3 : rounds.again, say), await onThePage(stages.at(-1), quick ? 2 : rounds.live, say));
    for (const stage of stages) lines.push(await drawer(stage, quick ? 1 : rounds.drawer, say));
    return { lines, notes };
  } finally {
    for (const stage of stages) await stage.close();
  }
}

/** A database of so many records with the form of the forty, a server that keeps what it has counted and one that does not. */
async function open(cluster, size, say) {
  const place = await cluster.create(`growth_${size}`);
  const took = await timed(() => fill(place, { inspections: size * 0.3, hazards: size * 0.6, responses: size * 0.1, followUps: size <= 100_000 }));
  say(`${shown(size)} records written in ${shown(took / 1000)} s`);
  await adopt(place.databaseUrl);
  const application = await startProcess('application.mjs', place);
  const forgetful = await startProcess('application.mjs', { ...place, keptPartials: 0 });
  const { applicationUrl } = await compiled('database/application-role');
  const secured = new pg.Client({ connectionString: applicationUrl(place.databaseUrl) });
  await secured.connect();
  const clients = {
    reader: await new Client(application.ready).signIn('manager'), anew: await new Client(forgetful.ready).signIn('manager'),
    inspector: await new Client(application.ready).signIn('inspector'),
  };
  return {
    size, secured, url: application.ready, ...clients,
    form: (client) => client.get(`/api/evaluation/forms/${bureau}/2020`),
    async close() {
      for (const client of Object.values(clients)) client.close();
      await Promise.all([secured.end(), application.stop(), forgetful.stop()]);
    },
  };
}

/** The form is put there as the owner: what is measured is how it is read. */
async function adopt(databaseUrl) {
  const { keepContent } = await compiled('evaluation/evidence/content-table');
  const hash = await keepContent((text, values) => query(databaseUrl, text, values), bureau, formOf(bureau));
  await query(databaseUrl, `INSERT INTO evaluation_framework (bureau, id, division, captured_at, provenance, received_at, author, version, state,
      title, assessed_year, code, revision, content, source)
    VALUES ($1, $2, rpad($1, 12, '0'), now(), 'imported', now(), 'generator', 1, 'adopted', 'Growth', 2020, 'growth', 99, $3, 'benchmark')`, [bureau, newId(), hash]);
}

async function firstEvaluation({ size, secured, anew, form }, times, say) {
  compare(await form(anew), await byHandUnderScope(secured));
  const measured = await interleaved({
    hand: () => timed(() => byHandUnderScope(secured)), anew: () => timed(() => form(anew)),
  }, times);
  say(`first evaluation of ${shown(size)}: by hand ${shown(median(measured.hand))} ms, form ${shown(median(measured.anew))} ms`);
  return {
    name: `Form of 40 indicators over ${size} records, first evaluation`, is: '≤', target: 1.2, unit: '×', measured: ratios(measured.anew, measured.hand),
    floor: `one hand-written scan a dataset, under row-level security, ${shown(median(measured.hand))} ms; this ${shown(median(measured.anew))} ms`,
  };
}

async function byHandUnderScope(client) {
  const figures = {};
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SELECT fh_begin($1)', [bureau]);
  for (const text of byHand) Object.assign(figures, (await client.query(text, [bureau])).rows[0]);
  await client.query('COMMIT');
  return figures;
}

/** Throws when a figure differs: it would not be the same work. */
function compare({ rows }, figures) {
  const differing = rows.filter(({ code, value }) => (value === null ? figures[code] !== null : Number(figures[code]) !== Number(value)));
  if (rows.length !== indicators.length || differing.length > 0) {
    throw new Error(`not the same figures: ${JSON.stringify(differing.map(({ code, value }) => [code, value, figures[code]]))}`);
  }
}

let written = 0;

/** One hazard more, each time in another month of the year. */
const writeOne = async ({ inspector }) =>
  JSON.parse((await inspector.send('POST', '/api/hazards', JSON.stringify(hazardBody(`2020-${String(written++ % 12 + 1).padStart(2, '0')}-15`)))).body);

/** Each size beside the smallest, in the same rounds. Every month has been written to once before. */
async function nextEvaluation(stages, times, say) {
  for (const stage of stages) {
    await stage.form(stage.reader);
    const first = [];
    for (let month = 0; month < 12; month++) {
      await writeOne(stage);
      first.push(await timed(() => stage.form(stage.reader)));
    }
    say(`after the first new record of a month, ${shown(stage.size)}: ${shown(median(first))} ms, at most ${shown(Math.max(...first))} ms`);
  }
  const measured = await interleaved(Object.fromEntries(stages.map((stage) => [stage.size, async () => {
    await writeOne(stage);
    return timed(() => stage.form(stage.reader));
  }])), times);
  const [least, ...more] = stages.map(({ size }) => size);
  return more.map((size) => ({
    name: `The same after one new record, ${size} beside ${least}`, is: '≤', target: 2, unit: '×', measured: ratios(measured[size], measured[least]),
    floor: `among ${least} ${shown(median(measured[least]))} ms; among ${size} ${shown(median(measured[size]))} ms`,
  }));
}

/** From sending a hazard until the page that is open has the form with it: announcement, the page's own gathering, reading. */
async function onThePage(stage, times, say) {
  const socket = io(stage.url, { transports: ['websocket'], extraHeaders: { cookie: stage.reader.cookie } });
  try {
    await new Promise((resolve, reject) => { socket.once('connect', resolve).once('connect_error', reject); });
    const before = async () => (await stage.form(stage.reader)).asOf.n;
    const took = [];
    for (let round = 0; round < times; round++) {
      const n = await before();
      const announced = new Promise((resolve) => { socket.on('journal', (event) => { if (event.n > n) resolve(); }); });
      took.push(await timed(async () => {
        await writeOne(stage);
        await announced;
        await sleep(gathering);
        while ((await stage.form(stage.reader)).asOf.n <= n) await sleep(10);
      }));
      socket.removeAllListeners('journal');
    }
    say(`on the open page: ${shown(median(took))} ms`);
    return {
      name: `A new record on the open page, among ${stage.size}`, is: '≤', target: 1000, unit: 'ms', measured: summary(took),
      floor: `${gathering} ms of it the page waits for more`,
    };
  } finally {
    socket.disconnect();
  }
}

/** The first records of every figure, counted and not counted: the slowest of them all. */
async function drawer({ size, reader }, times, say) {
  let slowest = { name: '', took: [0] };
  for (let index = 0; index < indicators.length; index++) {
    for (const [set, limit] of [['counted', 50], ['notCounted', 100]]) {
      const took = [];
      for (let round = 0; round < times; round++) {
        took.push(await timed(() => reader.get(`/api/evaluation/forms/${bureau}/2020/rows/i${index}/records?set=${set}&limit=${limit}`)));
      }
      if (median(took) > median(slowest.took)) slowest = { name: `i${index} ${set}`, took };
    }
  }
  say(`slowest drawer among ${shown(size)}: ${slowest.name} ${shown(median(slowest.took))} ms`);
  return {
    name: `Drawer with the first records, the slowest of 80, ${size} records`, is: '≤', target: 100, unit: 'ms', measured: summary(slowest.took), floor: slowest.name,
  };
}
