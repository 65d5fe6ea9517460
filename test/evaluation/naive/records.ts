import fc from 'fast-check';
import type { FreshDatabase } from '../../setup/database.js';
import { newId } from '../../setup/identity.js';
import { insertRows, ownerSql, type Columns } from '../records.js';
import type { Tables } from './datasets.js';

const day = fc.tuple(fc.integer({ min: 2018, max: 2021 }), fc.constantFrom('01-01', '01-31', '02-29', '06-15', '12-01', '12-31'))
  .map(([year, of]) => `${year}-${of === '02-29' && year !== 2020 ? '02-28' : of}`);
const photos = fc.constantFrom([], [], ['0'.repeat(64)]);
const envelope = {
  division: fc.constantFrom('610831101000', '610831106000', '610831101201'),
  received_at: fc.constantFrom('2020-01-01T00:00:00Z', '2020-05-01T00:00:00.123456Z'),
  provenance: fc.constantFrom('captured', 'captured', 'captured', 'reconstructed', 'demonstration'),
  voided: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
};
const sector = fc.constantFrom('fuelStation', 'fireworks', 'oilGas', 'geological');

const generated = {
  inspection: fc.record({
    ...envelope, kind: fc.constantFrom('screening', 'special', 'patrol'), level: fc.constantFrom('city', 'county', 'township'), sector, inspected_on: day,
    officers: fc.constantFrom(['甲'], ['甲', '乙'], ['甲', '乙', '丙']), photos, title: fc.constant('检查'),
  }),
  hazard: fc.record({
    ...envelope, sector, grade: fc.constantFrom('general', 'general', 'major'), disposition: fc.constantFrom('onSite', 'deadline', null),
    state: fc.constantFrom('found', 'closed', 'closed'), found_on: day, deadline: fc.option(day), photos, title: fc.constant('隐患'),
  }).map((row) => ({ ...row, deadline: row.deadline && (row.deadline < row.found_on ? row.found_on : row.deadline) })),
  survey: fc.record({
    ...envelope, title: fc.constant('调查'), audience: fc.constantFrom('public', 'enterprise'), surveyed_year: fc.integer({ min: 2018, max: 2021 }),
    opened_on: fc.constant('2018-01-01'), state: fc.constant('open'),
  }),
  rectification_reply: fc.record({
    ...envelope, rectified_on: day, rectified_by: fc.constant('甲'), measures: fc.constant('已改'), photos,
  }),
  reinspection: fc.record({
    ...envelope, rechecked_on: day, rechecked_by: fc.constant('乙'), result: fc.constantFrom('passed', 'failed'), photos: fc.constant([]),
  }),
  survey_response: fc.record({
    ...envelope, answered_on: day, answer: fc.constantFrom('satisfied', 'dissatisfied', 'invalid'), channel: fc.constantFrom('paper', 'online'),
  }),
  premises_measure: fc.record({
    ...envelope, premises: fc.constant('某加油站'), photos, kind: fc.constantFrom('seize', 'seal'), sector, taken_on: day, lifted_on: fc.option(day),
    state: fc.constantFrom('inForce', 'lifted'), quantity: fc.option(fc.integer({ min: 1, max: 90 })),
    quantity_unit: fc.constantFrom('箱', '件', null), document: fc.constantFrom('子应急 1 号', null),
  }),
};

/** Which table's record each of these names, and how many of the table there are. */
const volumes = { inspection: 60, hazard: 80, survey: 6, rectification_reply: 60, reinspection: 60, survey_response: 60, premises_measure: 50 } as const;
const parents: Readonly<Record<string, readonly [column: string, table: string, always: boolean]>> = {
  hazard: ['inspection', 'inspection', false], rectification_reply: ['hazard', 'hazard', true], reinspection: ['hazard', 'hazard', true],
  survey_response: ['survey', 'survey', true],
};

/** Writes generated records past the engine and answers all of them as the database gives them, as JSON. The same seed is the same records. */
export async function writeGenerated(database: FreshDatabase, seed: number): Promise<Tables> {
  const ids: Record<string, string[]> = {};
  for (const [table, arbitrary] of Object.entries(generated)) {
    const rows = fc.sample<Columns & { readonly voided: boolean }>(arbitrary, { seed, numRuns: volumes[table as keyof typeof volumes] });
    ids[table] = rows.map(() => newId());
    const parent = parents[table];
    await insertRows(database, table, rows.map(({ voided, ...row }, index) => ({
      ...row, id: ids[table]![index],
      ...(parent ? { [parent[0]]: parent[2] || index % 4 > 0 ? ids[parent[1]]![(index * 7) % ids[parent[1]]!.length] : null } : {}),
      voided_at: voided ? '2021-01-01T00:00:00Z' : null, void_reason: voided ? '重复登记' : null,
    })));
  }
  return readTables(database);
}

/** All records of the tables, as the database writes them as JSON. */
export async function readTables(database: FreshDatabase): Promise<Tables> {
  const sql = ownerSql(database);
  const tables: Record<string, Tables[string]> = {};
  for (const table of Object.keys(generated)) {
    tables[table] = (await sql<{ record: Tables[string][number] }>(`SELECT row_to_json(t) AS record FROM ${table} t`)).map(({ record }) => record);
  }
  return tables;
}
