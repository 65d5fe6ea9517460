import { compiled } from '../../../server/bootstrap/paths.mjs';
import { Client } from '../client.mjs';
import { bureau, fill, query } from '../databases.mjs';
import { startProcess } from '../processes.mjs';
import { shown } from '../report.mjs';
import { interleaved, median, ratios, timed } from '../statistics.mjs';

const small = 10_000;
const pages = [
  { name: 'first', part: 0 },
  { name: 'in the middle', part: 0.5 },
  { name: 'near the end', part: 0.99 },
];

/** A list page of hazards through HTTP among a million rows, beside the same page among ten thousand. Two databases, two servers. */
export async function benchLists(cluster, { quick, say }) {
  const sizes = { small, large: quick ? 30_000 : 1_000_000 };
  const sides = {};
  try {
    for (const [name, hazards] of Object.entries(sizes)) {
      say(`${hazards} hazards in ${shown(await timed(async () => { sides[name] = await openSide(cluster, name, hazards); }) / 1000)} s`);
    }
    const lines = [];
    for (const { name, part } of pages) {
      const [floor, large] = await Promise.all([sides.small, sides.large].map((side) => side.page(part)));
      await interleaved({ floor, large }, quick ? 1 : 4);
      const measured = await interleaved({ floor, large }, quick ? 3 : 25);
      lines.push({
        name: `List page ${name}, ${sizes.large} rows`, is: '≤', target: 1.2, unit: '×', measured: ratios(measured.large, measured.floor),
        floor: `the same page among ${small} rows ${shown(median(measured.floor))} ms; this ${shown(median(measured.large))} ms`,
      });
      say(`${name}: ${shown(median(measured.floor))} ms and ${shown(median(measured.large))} ms`);
    }
    return { lines, notes: [] };
  } finally {
    for (const side of Object.values(sides)) await side.close();
  }
}

async function openSide(cluster, name, hazards) {
  const place = await cluster.create(name);
  await fill(place, { inspections: hazards / 10, hazards, responses: 0 });
  const application = await startProcess('application.mjs', place);
  const client = await new Client(application.ready).signIn('inspector');
  return {
    /** Milliseconds of a page that begins after that part of the list; the mean of ten. */
    async page(part) {
      const after = part === 0 ? '' : `&after=${await cursorAfter(place.databaseUrl, Math.floor(hazards * part))}`;
      const path = `/api/hazards?bureau=${bureau}&limit=50${after}`;
      const { rows } = await client.get(path);
      if (rows.length !== 50) throw new Error(`${path} has ${rows.length} rows`);
      return async () => await timed(async () => { for (let i = 0; i < 10; i++) await client.send('GET', path); }) / 10;
    },
    async close() {
      client.close();
      await application.stop();
    },
  };
}

async function cursorAfter(databaseUrl, rows) {
  const { cursorOf } = await compiled('recordkeeping/list-query');
  const [{ day, id }] = await query(databaseUrl,
    'SELECT found_on::text AS day, id FROM hazard WHERE bureau = $1 ORDER BY found_on DESC, id DESC OFFSET $2 LIMIT 1', [bureau, rows]);
  return cursorOf(day, id);
}
