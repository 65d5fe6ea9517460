import { openEvidence } from '@fenghuo/server/evaluation/evidence/evidence';
import { Partials } from '@fenghuo/server/evaluation/evidence/partials';
import { measureAll, type Asked } from '@fenghuo/server/evaluation/measures/figures';
import { recordsBehind } from '@fenghuo/server/evaluation/measures/records';
import type { EvidencePage, EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { measure, type LeafMeasure, type Measure, type WhereCondition } from '@fenghuo/shared/evaluation/measure';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { newId } from '../setup/identity.js';
import { insertRows, ownerSql, zizhou } from './records.js';

interface Inspection {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly sector: string;
  readonly inspected_on: string;
  readonly officers: readonly string[];
  readonly site: null;
  readonly voided: boolean;
}

const kinds = ['screening', 'special', 'patrol'];
const levels = ['city', 'county', 'township'];
const sectors = ['fuelStation', 'fireworks', 'oilGas', 'geological'];

/** The same records in every run: a failing example can then be run again. */
const inspections: readonly Inspection[] = fc.sample(fc.record({
  kind: fc.constantFrom(...kinds), level: fc.constantFrom(...levels), sector: fc.constantFrom(...sectors),
  inspected_on: fc.tuple(fc.integer({ min: 2018, max: 2022 }), fc.constantFrom('01-01', '06-15', '12-31')).map(([year, day]) =>
    `${year}-${day}`),
  officers: fc.constantFrom(['甲'], ['甲', '乙'], ['甲', '乙', '丙']), site: fc.constant(null),
    voided: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
}), { seed: 20201122, numRuns: 160 }).map((one) => ({ ...one, id: newId() }));

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase({ forms: true });
  await insertRows(database, 'inspection', inspections.map(({ voided, ...row }, index) => ({
    ...row, title: `检查 ${index}`, photos: [], voided_at: voided ? '2021-01-01T00:00:00Z' : null, void_reason: voided ? '重复登记' : null,
  })));
});

afterAll(() => database.drop());

const asked = (tree: Measure, year = 2020): Asked => ({ code: 'value', label: { zh: '数', en: 'Figure' }, measure: tree, year });
const evidence = () => openEvidence(ownerSql(database), zizhou, new Partials());
const figureOf = async (tree: Measure, year?: number) =>
  (await measureAll(await evidence(), [asked(tree, year)], 2)).measured[0]!.figure;

/** All records of a set, page after page. */
async function recordsOf(tree: Measure, set: 'counted' | 'notCounted', year?: number): Promise<readonly EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  let reasons: EvidencePage['reasons'] = [];
  for (let after: string | null = null; ;) {
    const page = await recordsBehind(await evidence(), asked(tree, year), { set, after, limit: 7 });
    rows.push(...page.rows);
    if (after === null) reasons = page.reasons;
    if (page.next === null) {
      expect(page.total).toBe(rows.length);
      if (set === 'notCounted') expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      return rows;
    }
    after = page.next;
  }
}

const subset = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const condition = (values: readonly string[]): fc.Arbitrary<WhereCondition> =>
  fc.oneof(subset(values).map((listed) => ({ in: listed })), subset(values).map((listed) => ({ notIn: listed })));
const where = fc.record({ kind: condition(kinds), level: condition(levels), sector: condition(sectors),
  site: fc.boolean().map((present) => ({ present })) }, { requiredKeys: [] });
const about = fc.record({ kind: condition(kinds) }, { requiredKeys: [] });
const leaf = fc.record({ about, where, admissible: fc.constantFrom([], ['twoOfficers@1']) })
  .map((data) => measure.parse({ op: 'count', dataset: 'inspections', period: 'inspectedOn', ...data }) as LeafMeasure);

function holds(record: Inspection, name: string, wanted: WhereCondition): boolean {
  const value = record[name as 'kind' | 'level' | 'sector' | 'site'];
  if ('present' in wanted) return (value !== null) === wanted.present;
  return 'in' in wanted ? value !== null && wanted.in.includes(value) : value === null || !wanted.notIn.includes(value);
}

/** The conditions that a record fails, by a second reading of the same words. */
function failures(of: LeafMeasure, record: Inspection, year: number): readonly string[] {
  return [
    ...(record.voided ? ['voided'] : []),
    ...(record.inspected_on.startsWith(String(year)) ? [] : ['period']),
    ...(of.admissible.length > 0 && record.officers.length < 2 ? ['admissible:twoOfficers@1'] : []),
    ...Object.entries(of.where).filter(([name, wanted]) => !holds(record, name, wanted)).map(([name]) => `where:${name}`),
  ];
}

describe('a figure', () => {
  it('counts exactly the records that it opens, and names for each that nearly counted the one condition it fails', async () => {
    await fc.assert(fc.asyncProperty(leaf, fc.constantFrom(2019, 2020, 2021), async (of, year) => {
      const figure = await figureOf(of, year);
      const counted = await recordsOf(of, 'counted', year);
      const missed = await recordsOf(of, 'notCounted', year);
      expect(figure).toMatchObject({ value: String(counted.length), counted: counted.length, notCounted: missed.length });

      const near = inspections.filter((one) => one.inspected_on >= `${year - 1}-12-01` && one.inspected_on <= `${year + 1}-01-31`
        && Object.entries(of.about).every(([name, wanted]) => holds(one, name, wanted)));
      const expected = new Map(near.map((one) => [one.id, failures(of, one, year)] as const).filter(([, failed]) => failed.length < 2));
      expect(new Map([...counted, ...missed].map((row) => [row.id, row.reason ? [row.reason.code] : []]))).toEqual(expected);
    }), { numRuns: 60 });
  });

  it('is right however many conditions are asked at once', async () => {
    const some = (values: readonly string[]) => Array.from({ length: 2 ** values.length - 1 }, (_, index) =>
      values.filter((value) => ((index + 1) >> values.indexOf(value)) % 2 === 1));
    const conditions = [...some(sectors).map((sector) => ({ sector })), ...some(kinds).map((kind) => ({ kind })), ...some(levels).map((level) => ({ level }))];
    const leaves = conditions.flatMap((one, index) => conditions.slice(index % 3).map((other) => measure.parse({
      op: 'count', dataset: 'inspections', period: 'inspectedOn', admissible: index % 2 ? ['twoOfficers@1'] : [],
      where: Object.fromEntries(Object.entries({ ...one, ...other }).map(([name, listed]) => [name, { in: listed }])),
    }) as LeafMeasure));
    const years = leaves.map((_, index) => 2019 + index % 3);
    const { measured } = await measureAll(await evidence(), leaves.map((one, index) => asked(one, years[index])), 2);
    const failed = (of: LeafMeasure, year: number) => inspections
      .filter((one) => one.inspected_on >= `${year - 1}-12-01` && one.inspected_on <= `${year + 1}-01-31`).map((one) => failures(of, one, year).length);
    expect(measured.map(({ figure: { counted, notCounted } }) => [counted, notCounted])).toEqual(leaves.map((one, index) => {
      const failing = failed(one, years[index]!);
      return [0, 1].map((wanted) => failing.filter((number) => number === wanted).length);
    }));
  });

  it('of several leaves opens each record once', async () => {
    await fc.assert(fc.asyncProperty(leaf, leaf, async (numerator, denominator) => {
      const tree: Measure = { op: 'ratio', numerator, denominator, as: 'percent' };
      const figure = await figureOf(tree);
      const counted = await recordsOf(tree, 'counted');
      const missed = await recordsOf(tree, 'notCounted');
      expect([figure.counted, figure.notCounted]).toEqual([counted.length, missed.length]);
      const ids = [...counted, ...missed].map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      const [above, below] = [await figureOf(numerator), await figureOf(denominator)];
      if (below.value === '0') expect(figure).toMatchObject({ value: null, state: 'nothing-to-measure' });
      else expect(Number(figure.value)).toBeCloseTo(Number(above.value) * 100 / Number(below.value), 1);
    }), { numRuns: 25 });
  });

  it('adds, subtracts and compares with the year before', async () => {
    const all = measure.parse({ op: 'count', dataset: 'inspections', period: 'inspectedOn' });
    const [now, before] = [Number((await figureOf(all, 2020)).value), Number((await figureOf(all, 2019)).value)];
    expect((await figureOf({ op: 'add', of: [all, all] })).value).toBe(String(now * 2));
    expect((await figureOf({ op: 'subtract', of: [all, all] })).value).toBe('0');
    expect(Number((await figureOf({ op: 'change', of: all, as: 'percent' })).value)).toBeCloseTo((now - before) * 100 / before, 1);
    const change: Measure = { op: 'change', of: all, as: 'percent' };
    expect((await recordsOf(change, 'counted')).length).toBe(now + before);
  });

  it('tells how many different values there are, whether there is one, and the sum of a quantity', async () => {
    const leafOf = (data: object) => measure.parse({ dataset: 'inspections', period: 'inspectedOn', ...data });
    const inYear = inspections.filter((one) => !one.voided && one.inspected_on.startsWith('2020'));
    expect((await figureOf(leafOf({ op: 'countDistinct', dimension: 'sector' }))).value).toBe(String(new Set(inYear.map((one) =>
      one.sector)).size));
    expect((await figureOf(leafOf({ op: 'exists' }))).value).toBe('true');
    expect(await figureOf(leafOf({ op: 'exists' }), 2010)).toMatchObject({ value: 'false', valueLabel: { zh: '无' }, counted: 0 });
    expect((await figureOf(leafOf({ op: 'sum', quantity: 'officers' }))).value).toBe(String(inYear.reduce((sum, one) =>
      sum + one.officers.length, 0)));
  });
});

describe('evidence that rests on other records', () => {
  it('takes the newest grade of the year, and no grade where there is none', async () => {
    const grade = (on: string, given: string, more = {}) => ({
      title: '考核', kind: 'countyTargetResponsibility', assessed_year: 2020, grade: given, issued_on: on, issued_by: '县委', document: '1 号',
        photos: [], ...more,
    });
    await insertRows(database, 'assessment_result', [
      grade('2021-02-01', 'fair'), grade('2021-03-01', 'good'),
        grade('2021-04-01', 'poor', { voided_at: '2021-05-01T00:00:00Z', void_reason: '撤销' }),
    ]);
    const latest = measure.parse({ op: 'latest', dataset: 'assessment-results', period: 'assessedYear', dimension: 'grade' });
    expect(await figureOf(latest)).toMatchObject({ value: 'good', valueLabel: { zh: '良好' }, counted: 2, notCounted: 1 });
    expect(await figureOf(latest, 2015)).toMatchObject({ value: null, state: 'no-evidence' });
  });

  it('counts a hazard once, however many replies it has, and says which evidence is missing', async () => {
    const [photographed, bare] = [newId(), newId()];
    const hazard = (id: string) => ({ id, title: '隐患', grade: 'general', sector: 'oilGas', found_on: '2020-05-05', state: 'closed',
      photos: [] });
    await insertRows(database, 'hazard', [hazard(photographed), hazard(bare)]);
    const reply = { hazard: photographed, rectified_on: '2020-05-06', rectified_by: '甲', measures: '已改', photos: ['0'.repeat(64)] };
    await insertRows(database, 'rectification_reply', [reply, reply, { ...reply, hazard: bare, photos: [] }]);
    const tree = measure.parse({ op: 'count', dataset: 'hazards', period: 'foundOn', admissible: ['photoAfter@1'] });
    expect(await figureOf(tree)).toMatchObject({ value: '1', counted: 1, notCounted: 1 });
    expect((await recordsOf(tree, 'notCounted')).map(({ id, reason }) => [id, reason?.code])).toEqual([[bare, 'admissible:photoAfter@1']]);
  });
});
