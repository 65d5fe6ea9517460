import pg from 'pg';
import { Client } from '../client.mjs';
import { bureau, fill } from '../databases.mjs';
import { compiled } from '../../../server/bootstrap/paths.mjs';
import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { interleaved, median, ratios, timed } from '../statistics.mjs';
import { byHand, figuresOf, valuesOf } from './by-hand.mjs';
import { explainFigures } from './explain.mjs';

const volume = { inspections: 30_000, hazards: 60_000, responses: 10_000 };

/** The whole form through HTTP over a hundred thousand records, beside the same figures by hand-written SQL. */
export async function benchEvaluation(cluster, { quick, say }) {
  const place = await cluster.create('evaluation');
  const { applicationUrl } = await compiled('database/application-role');
  await fill(place, volume);
  const application = await startProcess('application.mjs', place);
  const client = await new Client(application.ready).signIn('evaluator');
  const owner = await connect(place.databaseUrl);
  const secured = await connect(applicationUrl(place.databaseUrl));
  try {
    const form = () => client.get(`/api/evaluation/forms/${bureau}/2020`);
    const compared = compare(valuesOf(await form()), await figuresByHand(owner));
    say(`${compared} figures agree with the hand-written ones`);
    const contenders = {
      owner: () => timed(() => figuresByHand(owner)),
      secured: () => timed(() => underScope(secured, () => figuresByHand(secured))),
      form: () => timed(form),
    };
    await interleaved(contenders, quick ? 2 : 10);
    const measured = await interleaved(contenders, quick ? 5 : 60);
    for (const [name, values] of Object.entries(measured)) say(`${name.padEnd(8)} ${shown(median(values))} ms`);
    const beside = (who, values) => `hand-written SQL ${who} ${shown(median(values))} ms; this ${shown(median(measured.form))} ms`;
    const common = { is: '≤', target: 1.5, unit: '×' };
    return {
      lines: [
        { ...common, name: 'Form over 100 thousand records', measured: ratios(measured.form, measured.owner), floor: beside('as owner', measured.owner) },
        {
          ...common, name: 'The same, beside the SQL under row-level security', measured: ratios(measured.form, measured.secured),
          floor: beside('as the application', measured.secured),
        },
      ],
      notes: median(measured.form) > 1.5 * median(measured.owner) ? [await explainFigures(secured)] : [],
    };
  } finally {
    client.close();
    await Promise.all([owner.end(), secured.end()]);
    await application.stop();
  }
}

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
