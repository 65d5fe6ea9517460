import type { MeasurePreview, VocabularyInUse } from '@fenghuo/shared/evaluation/measure-preview';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { inspectionBody, voidBody } from '../setup/builders.js';
import { accepted, addressOf, created } from '../records/support.js';
import { zizhou } from './records.js';

let application: Application;
beforeAll(async () => {
  application = await startApplication();
  const manager = await application.as('manager');
  await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-03-02', kind: 'special', sector: 'oilGas' }));
  await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-03-03', kind: 'patrol', sector: 'oilGas', officers: ['甲'] }));
  await created(manager, 'inspections', inspectionBody({ inspectedOn: '2019-06-03', kind: 'patrol', sector: 'fireworks' }));
  const wrong = await created(manager, 'inspections', inspectionBody({ inspectedOn: '2020-04-04', kind: 'special', sector: 'oilGas' }));
  accepted(await manager.post(addressOf('inspections', wrong, '/void'), voidBody(wrong)));
});
afterAll(() => application.close());

const leaf = { op: 'count', dataset: 'inspections', period: 'inspectedOn' };
const preview = async (measure: unknown, year = 2020) => {
  const { status, body } = await (await application.as('manager')).post<MeasurePreview>('/api/evaluation/measures/preview', { bureau: zizhou, year, measure });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body;
};
const refused = async (measure: unknown) =>
  (await (await application.as('manager')).post<ProblemBody>('/api/evaluation/measures/preview', { bureau: zizhou, year: 2020, measure })).body;

describe('the words that a measure may use', () => {
  test('come with what there is of each dataset, and follow what is recorded', async () => {
    const manager = await application.as('manager');
    const vocabulary = async () => (await manager.get<VocabularyInUse>(`/api/evaluation/vocabulary?bureau=${zizhou}`)).body.datasets;
    const { inspections, hazards } = await vocabulary();
    expect(inspections).toMatchObject({ type: 'inspection', unit: { zh: '次' }, years: [{ year: 2020, records: 2 }, { year: 2019, records: 1 }] });
    expect(inspections!.admissibility['twoOfficers@1']!.basis?.zh).toContain('行政处罚法');
    expect(hazards!.years).toEqual([]);
    expect(JSON.stringify(inspections)).not.toContain('cardinality');
    const more = await created(manager, 'inspections', inspectionBody({ inspectedOn: '2018-01-05' }));
    expect((await vocabulary()).inspections!.years).toContainEqual({ year: 2018, records: 1 });
    accepted(await manager.post(addressOf('inspections', more, '/void'), voidBody(more)));
    expect((await vocabulary()).inspections!.years.map(({ year }) => year)).toEqual([2020, 2019]);
  });

  test('offer what the records of the year say where any text may stand, and nothing of what is not there', async () => {
    const manager = await application.as('manager');
    const values = async (dataset: string, dimension: string) =>
      (await manager.get(`/api/evaluation/vocabulary/values?bureau=${zizhou}&year=2020&dataset=${dataset}&dimension=${dimension}`)).body;
    expect(await values('inspections', 'township')).toEqual([{ value: '610831106', label: { zh: '610831106', en: '610831106' }, records: 3 }]);
    expect(await values('inspections', 'sql')).toEqual([]);
    expect(await values('constructor', 'township')).toEqual([]);
  });

  test('are those of the whole bureau only', async () => {
    const { body } = await (await application.as('matigou')).get<ProblemBody>(`/api/evaluation/vocabulary?bureau=${zizhou}`);
    expect(body.code).toBe('scope-too-narrow');
  });
});

describe('a measure that is tried out', () => {
  test('shows its value, its records on both sides, and what each condition leaves', async () => {
    const shown = await preview({ ...leaf, about: { sector: { in: ['oilGas'] } }, where: { kind: { in: ['special'] } }, admissible: ['twoOfficers@1'] });
    expect(shown.figure).toMatchObject({ value: '1', counted: 1, unit: { zh: '次' } });
    expect(shown.counted).toHaveLength(1);
    expect(shown.notCounted.map(({ reason }) => reason?.code)).toEqual(['voided']);
    expect(shown.funnels[0]!.steps.map(({ code, left }) => [code, left])).toEqual([
      ['period', 3], ['voided', 2], ['about:sector', 2], ['admissible:twoOfficers@1', 1], ['where:kind', 1],
    ]);
  });

  test('says why it is empty: other years, other kinds, no record at all', async () => {
    const [ofOtherYear] = (await preview(leaf, 2021)).funnels;
    expect(ofOtherYear).toMatchObject({ years: [{ year: 2020, records: 2 }, { year: 2019, records: 1 }], steps: [{ code: 'period', left: 0 }, {}] });
    expect((await preview(leaf, 2021)).figure).toMatchObject({ value: '0', datasetEmpty: true });

    const other = await preview({ ...leaf, where: { sector: { in: ['fireworks'] } } });
    expect(other.figure).toMatchObject({ value: '0' });
    expect(other.figure?.datasetEmpty).toBeUndefined();
    expect(other.funnels[0]!.instead).toMatchObject({ code: 'where:sector', values: [{ value: 'oilGas', records: 2 }] });

    const none = await preview({ op: 'count', dataset: 'hazards', period: 'foundOn' });
    expect(none.funnels[0]).toMatchObject({ years: [], instead: null });
  });

  test('is told where its flaws stand, and computed as far as they allow', async () => {
    const undecided = await preview({ op: 'ratio', numerator: leaf, denominator: leaf });
    expect(undecided.flaws.map(({ code, path }) => [code, path])).toEqual([['zero-undecided', ['whenZero']]]);
    expect(undecided).toMatchObject({ figure: { value: '100' }, parts: [{ code: 'numerator', value: '2' }, { code: 'denominator', value: '2' }] });

    const unknown = await preview({ op: 'add', of: [leaf, { ...leaf, where: { colour: { in: ['red'] } } }] });
    expect(unknown).toMatchObject({ figure: null, flaws: [{ code: 'dimension-unknown', path: ['of', 1, 'where', 'colour'] }] });
  });

  test('is refused when it is no measure, or too large, with the place named', async () => {
    expect(await refused({ op: 'ratio', numerator: leaf, denominator: { ...leaf, period: 3 } })).toMatchObject({
      code: 'contract-broken', fields: [{ path: 'denominator.period' }],
    });
    const deep = (levels: number): unknown => (levels === 0 ? leaf : { op: 'change', of: deep(levels - 1) });
    expect((await refused(deep(2000))).code).toBe('measure-too-large');
    expect((await refused({ op: 'add', of: Array.from({ length: 80 }, () => leaf) })).code).toBe('measure-too-large');
  });
});
