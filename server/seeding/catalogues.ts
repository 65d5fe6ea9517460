import pg from 'pg';
import { z } from 'zod';
import { readSeed, seedFiles } from './seeds-folder.js';

const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const bureaus = z.strictObject({
  source: z.looseObject({ title: z.string() }),
  bureaus: z.array(z.strictObject({
    code: z.string().regex(/^\d{6}$/), name: label, bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  })),
});

const calendar = z.strictObject({
  source: z.looseObject({ title: z.string() }),
  days: z.array(z.strictObject({ day: z.iso.date(), kind: z.enum(['holiday', 'workday']), name: z.string() })),
});

const parameters = z.strictObject({
  parameters: z.array(z.strictObject({
    code: z.string().regex(/^[a-z]+[A-Za-z]*\.[A-Za-z0-9]+$/), bureau: z.string().regex(/^(\*|\d{6})$/), validFrom: z.iso.date(), value: z.string().regex(/^\d+(\.\d+)?$/),
    unit: z.enum(['yuan', 'percent', 'hours', 'days', 'workdays', 'month', 'months', 'years', 'count']), name: label, basis: label, checked: z.boolean(),
  })),
});

const above = z.strictObject({ code: z.string(), name: z.string() });
const divisions = z.strictObject({
  county: above, city: above, province: above, year: z.int(),
  source: z.looseObject({ title: z.string(), by: z.string() }),
  divisions: z.array(z.strictObject({
    code: z.string().regex(/^\d{12}$/), name: z.string(), level: z.enum(['county', 'township', 'village']), parent: z.string().nullable(),
  })),
});

/** Divisions, bureaus, parameters and the calendar, written as the owner of the schema. Rows that are there already with the same content stay. */
export async function seedCatalogues(databaseUrl: string, report: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const counts = [await writeDivisions(client), await writeBureaus(client), await writeParameters(client), await writeCalendar(client)];
    await client.query('COMMIT');
    report(`目录 Catalogues: ${counts[0]} 区划 divisions, ${counts[1]} 单位 bureaus, ${counts[2]} 参数 parameters, ${counts[3]} 节假日 calendar days`);
  } finally {
    await client.end();
  }
}

async function writeDivisions(client: pg.Client): Promise<number> {
  const rows = seedFiles('divisions').flatMap((path) => {
    const file = readSeed(path, divisions);
    return file.divisions.map((division) => ({ ...division, year: file.year, source: `${file.source.by}: ${file.source.title}` }));
  });
  await client.query(
    `INSERT INTO division (code, name, level, parent, year, source)
     SELECT code, name, level, parent, year, source
     FROM jsonb_to_recordset($1) AS given(code text, name text, level text, parent text, year int, source text)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent, year = excluded.year,
       source = excluded.source
     WHERE (division.name, division.level, division.parent, division.year, division.source)
       IS DISTINCT FROM (excluded.name, excluded.level, excluded.parent, excluded.year, excluded.source)`, [JSON.stringify(rows)]);
  return rows.length;
}

async function writeBureaus(client: pg.Client): Promise<number> {
  const rows = readSeed('bureaus.json', bureaus).bureaus;
  for (const { code, name, bounds } of rows) {
    await client.query(
      `INSERT INTO bureau (code, name_zh, name_en, west, south, east, north) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, west = excluded.west,
         south = excluded.south, east = excluded.east, north = excluded.north
       WHERE (bureau.name_zh, bureau.name_en, bureau.west, bureau.south, bureau.east, bureau.north)
         IS DISTINCT FROM (excluded.name_zh, excluded.name_en, excluded.west, excluded.south, excluded.east, excluded.north)`,
      [code, name.zh, name.en, ...bounds]);
  }
  return rows.length;
}

async function writeParameters(client: pg.Client): Promise<number> {
  const rows = readSeed('parameters.json', parameters).parameters;
  await client.query(
    `INSERT INTO parameter (code, bureau, valid_from, value, unit, name_zh, name_en, basis_zh, basis_en, checked)
     SELECT code, bureau, "validFrom", value, unit, name ->> 'zh', name ->> 'en', basis ->> 'zh', basis ->> 'en', checked
     FROM jsonb_to_recordset($1) AS given(code text, bureau text, "validFrom" date, value numeric, unit text, name jsonb, basis jsonb, checked boolean)
     ON CONFLICT (code, bureau, valid_from) DO UPDATE SET value = excluded.value, unit = excluded.unit, name_zh = excluded.name_zh,
       name_en = excluded.name_en, basis_zh = excluded.basis_zh, basis_en = excluded.basis_en, checked = excluded.checked`, [JSON.stringify(rows)]);
  return rows.length;
}

async function writeCalendar(client: pg.Client): Promise<number> {
  const { source, days } = readSeed('calendar.json', calendar);
  await client.query(
    `INSERT INTO calendar_day (day, kind, name, source)
     SELECT day, kind, name, $2 FROM jsonb_to_recordset($1) AS given(day date, kind text, name text)
     ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name, source = excluded.source`, [JSON.stringify(days), source.title]);
  return days.length;
}
