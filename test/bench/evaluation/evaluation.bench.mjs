import pg from 'pg';
import { Client } from '../client.mjs';
import { bureau, fill } from '../databases.mjs';
import { compiled } from '../../../server/bootstrap/paths.mjs';
import { startProcess } from '../processes.mjs';
import { reached, shown } from '../report.mjs';
import { hazardBody } from '../writes/bodies.mjs';
import { interleaved, median, ratios, timed } from '../statistics.mjs';
import { byHand, figuresOf, valuesOf } from './by-hand.mjs';
import { explainFigures } from './explain.mjs';

const volume = { inspections: 30_000, hazards: 60_000, responses: 10_000 };

/** The whole form through HTTP over a hundred thousand records, beside the same figures by hand-written SQL: as it is read in use, and anew. */
export async function benchEvaluation(cluster, { quick, say }) {
  const place = await cluster.create('evaluation');
  const { applicationUrl } = await compiled('database/application-role');
  await fill(place, volume);
  const application = await startProcess('application.mjs', place);
  const forgetful = await startProcess('application.mjs', { ...place, keptPartials: 0 });
  const client = await new Client(application.ready).signIn('manager');
  const anew = await new Client(forgetful.ready).signIn('manager');
  const inspector = await new Client(application.ready).signIn('inspector');
  const owner = await connect(place.databaseUrl);
  const secured = await connect(applicationUrl(place.databaseUrl));
  try {
    const form = (reader) => reader.get(`/api/evaluation/forms/${bureau}/2020`);
    const compared = compare(valuesOf(await form(anew)), await figuresByHand(owner));
    say(`${compared} figures agree with the hand-written ones`);
    const contenders = {
      owner: () => timed(() => figuresByHand(owner)),
      secured: () => timed(() => underScope(secured, () => figuresByHand(secured))),
      anew: () => timed(() => form(anew)),
      written: async () => {
        await writeOne(inspector);
        return timed(() => form(client));
      },
      unchanged: () => timed(() => form(client)),
    };
    await interleaved(contenders, quick ? 2 : 10);
    const measured = await interleaved(contenders, quick ? 5 : 60);
    for (const [name, values] of Object.entries(measured)) say(`${name.padEnd(8)} ${shown(median(values))} ms`);
    const common = { is: '≤', target: 1.5, unit: '×' };
    const line = (name, ours, floor, who) => ({
      ...common, name, measured: ratios(measured[ours], measured[floor]),
      floor: `hand-written SQL ${who} ${shown(median(measured[floor]))} ms; this ${shown(median(measured[ours]))} ms`,
    });
    const anewBeside = line('The same, everything counted anew', 'anew', 'secured', 'under row-level security');
    return {
      lines: [
        line('Form over 100 thousand records, after a hazard was recorded', 'written', 'owner', 'as owner'),
        line('The same, with nothing recorded since', 'unchanged', 'owner', 'as owner'),
        anewBeside,
        line('The same, beside the SQL without row-level security', 'anew', 'owner', 'as owner'),
      ],
      notes: reached(anewBeside) ? [] : [await explainFigures(secured)],
    };
  } finally {
    for (const one of [client, anew, inspector]) one.close();
    await Promise.all([owner.end(), secured.end(), application.stop(), forgetful.stop()]);
  }
}

let written = 0;

/** One hazard more, each time in another month of the year. */
const writeOne = (inspector) =>
  inspector.send('POST', '/api/hazards', JSON.stringify(hazardBody(`2020-${String(written++ % 12 + 1).padStart(2, '0')}-15`)));

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function figuresByHand(client) {
  const rows = [];
  for (const text of byHand) rows.push((await client.query(text, [bureau])).rows[0]);
  return figuresOf(rows);
}

async function underScope(client, work) {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SELECT fh_begin($1)', [bureau]);
  await work();
  await client.query('COMMIT');
}

/** How many figures there are. Throws when one side has a figure that the other has not, or another value: it would not be the same work. */
function compare(ours, theirs) {
  const differing = [...ours].filter(([name, value]) => value !== null && Number(theirs.get(name)) !== Number(value) && theirs.get(name) !== value);
  const unknown = [...theirs.keys()].filter((name) => !ours.has(name));
  if (differing.length > 0 || unknown.length > 0) throw new Error(`not the same figures: ${JSON.stringify({ differing, unknown })}`);
  return theirs.size;
}
