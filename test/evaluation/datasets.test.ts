import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { datasets } from '@fenghuo/server/evaluation/evidence/index';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll } from '@fenghuo/server/evaluation/measures/figures';
import { measure, type Measure } from '@fenghuo/shared/evaluation/measure';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { ownerSql, zizhou } from './records.js';

let database: FreshDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.drop());

/** A measure for everything that the dataset declares. */
function measuresOf(name: string): readonly Measure[] {
  const { dates, dimensions, quantities, admissibility } = datasets[name]!;
  const [period] = Object.keys(dates);
  const base = { dataset: name, period };
  return [
    ...Object.keys(dates).map((date) => ({ op: 'count', ...base, period: date })),
    ...Object.keys(dimensions).map((dimension) => ({ op: 'countDistinct', ...base, dimension, where: { [dimension]: { present: true } } })),
    ...Object.entries(quantities).map(([quantity, { unitDimension }]) => (
      { op: 'sum', ...base, quantity, ...(unitDimension ? { where: { [unitDimension]: { in: ['x'] } } } : {}) })),
    ...Object.keys(admissibility).map((condition) => ({ op: 'count', ...base, admissible: [condition] })),
  ].map((one) => measure.parse(one));
}

test.each(Object.keys(datasets))('%s can be asked for everything that it declares', async (name) => {
  const asked = measuresOf(name).map((tree, index) => ({ code: `m${index}`, label: { zh: '数', en: 'Figure' }, measure: tree, year: 2020 }));
  const { measured } = await measureAll(await openEvidence(ownerSql(database), zizhou, new Partials()), asked, 2);
  expect(measured).toHaveLength(asked.length);
});
