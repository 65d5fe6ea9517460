import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { findingBody, hazardBody, inspectionBody, siteBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { accepted, addressOf, created, moved, namedPaths, refused } from './support.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

interface Page { readonly rows: readonly AnyRecord[]; readonly next: string | null; readonly titles: Readonly<Record<string, string>> }
const page = async (path: string, query = '', client = inspector) => accepted(await client.get<Page>(`/api/${path}?bureau=610831${query}`));
const idsOf = (rows: readonly AnyRecord[]) => rows.map(({ id }) => id);

describe('a list', () => {
  const days = ['2020-03-01', '2020-01-05', '2020-03-01', '2020-02-10', '2020-03-01', '2020-12-31', '2020-02-10'];
  let hazards: AnyRecord[];
  let check: AnyRecord;
  let voided: AnyRecord;
  beforeAll(async () => {
    check = await created(inspector, 'inspections', inspectionBody({ title: '春季检查' }));
    hazards = [];
    for (const [index, foundOn] of days.entries()) {
      hazards.push(await created(inspector, 'hazards', hazardBody({
        foundOn, title: `隐患 100%_${index}`, grade: index % 2 === 0 ? 'general' : 'major', sector: index < 3 ? 'fuelStation' : 'fireworks',
        ...(index === 1 ? { inspection: check.id } : {}), ...(index > 4 ? places.hejiaji : {}),
      })));
    }
    hazards[0] = await moved(inspector, 'hazards', hazards[0]!, 'order', transitionBody(hazards[0]!, { disposition: 'deadline', deadline: '2020-03-15' }));
    const extra = await created(inspector, 'hazards', hazardBody({ foundOn: '2020-05-05', title: '误登' }));
    voided = accepted(await inspector.post<AnyRecord>(addressOf('hazards', extra, '/void'), voidBody(extra)));
  });

  const expected = (filter: (record: AnyRecord, index: number) => boolean) => {
    const later = (a: AnyRecord, b: AnyRecord) => {
      const [left, right] = [`${String(a['foundOn'])}_${a.id}`, `${String(b['foundOn'])}_${b.id}`];
      return left < right ? 1 : -1;
    };
    return idsOf(hazards.filter(filter).sort(later));
  };

  test('shows the newest first, and of one day the newest id', async () => {
    const { rows, next, titles } = await page('hazards');
    expect(idsOf(rows)).toEqual(expected(() => true));
    expect(rows.find(({ id }) => id === hazards[0]!.id)).toEqual(hazards[0]);
    expect(next).toBeNull();
    expect(titles).toEqual({ [check.id]: '春季检查' });
  });

  test.each<[string, (record: AnyRecord, index: number) => boolean]>([
    ['state=found', (_, index) => index !== 0],
    ['state=ordered', (_, index) => index === 0],
    ['state=ordered,found', () => true],
    ['grade=major', (_, index) => index % 2 === 1],
    ['sector=fireworks&grade=general', (_, index) => index > 2 && index % 2 === 0],
    ['division=610831101', (_, index) => index > 4],
    ['division=610831101000&from=2020-03-01', (_, index) => index === 5],
    ['from=2020-02-10&to=2020-03-01', ({ foundOn }) => foundOn === '2020-02-10' || foundOn === '2020-03-01'],
    ['to=2020-01-04', () => false],
    ['foundOn.before=2020-02-10', (_, index) => index === 1],
    ['foundOn.from=2020-12-31', (_, index) => index === 5],
    ['deadline.before=2020-03-16', (_, index) => index === 0],
    ['deadline.before=2020-03-15', () => false],
    ['q=%25_3', (_, index) => index === 3],
    ['q=0%25_', () => true],
    ['q=0_', () => false],
    ["q=' OR 1=1 --", () => false],
  ])('by %s', async (query, filter) => {
    expect(idsOf((await page('hazards', `&${query}`)).rows)).toEqual(expected(filter));
  });

  test('by the record that is referred to', async () => {
    expect(idsOf((await page('hazards', `&inspection=${check.id}`)).rows)).toEqual([hazards[1]!.id]);
    expect((await page('hazards', `&inspection=${newId()}`)).rows).toEqual([]);
  });

  test('by a year', async () => {
    const finance = await application.as('finance');
    const [one] = [await created(finance, 'findings', findingBody({ fiscalYear: 2019 })), await created(finance, 'findings', findingBody({ fiscalYear: 2020 }))];
    expect(idsOf((await page('findings', '&fiscalYear=2019', finance)).rows)).toEqual([one.id]);
  });

  test('leaves the voided out unless they are asked for', async () => {
    expect(idsOf((await page('hazards', '&voided=only')).rows)).toEqual([voided.id]);
    expect((await page('hazards', '&voided=with')).rows.length).toBe(hazards.length + 1);
  });

  test('tells records by how they came about', async () => {
    expect((await page('hazards', '&provenance=captured,imported')).rows.length).toBe(hazards.length);
    expect((await page('hazards', '&provenance=reconstructed')).rows).toEqual([]);
  });

  test.each([
    'provenance=guessed', 'colour=red', 'grade=huge', 'grade=major,', 'state=flying', 'voided=perhaps', 'limit=0', 'limit=201', 'limit=ten', 'from=2020-02-30', 'to=yesterday',
    'after=nowhere', 'after=2020-01-01_x', 'division=61x', 'title=隐患', 'foundOn=2020-01-01', 'foundOn.after=2020-01-01', 'deadline.before=soon', 'inspection=x',
    'grade.before=2020-01-01', 'photos=x', 'constructor=1', 'toString=1', '__proto__=1', 'grade=major&grade=general', 'q=a&q=b', 'q=%00',
  ])('refuses %s instead of showing everything', async (query) => {
    await refused(application, 'contract-broken', () => inspector.get(`/api/hazards?bureau=610831&${query}`));
    // A map has no pages.
    if (!query.startsWith('after=')) await refused(application, 'contract-broken', () => inspector.get(`/api/hazards/map?bureau=610831&${query}`));
  });

  test('needs its bureau, and names a filter that it does not know', async () => {
    for (const query of ['', '?bureau=', '?bureau=61', '?bureau=610831&bureau=430682']) {
      await refused(application, 'contract-broken', () => inspector.get(`/api/hazards${query}`));
    }
    const problem = await refused(application, 'contract-broken', () => inspector.get('/api/hazards?bureau=610831&colour=red'));
    expect(namedPaths(problem)).toEqual(['colour']);
  });

  test('of the map is the same list in columns, those without a position counted', async () => {
    await created(inspector, 'sites', siteBody({ longitude: null, latitude: null }));
    const placed = await created(inspector, 'sites', siteBody({ name: '有坐标', longitude: 109.8, latitude: 37.5 }));
    const map = accepted(await inspector.get(`/api/sites/map?bureau=610831`));
    expect(map).toEqual({
      ids: [placed.id], longitudes: [109.8], latitudes: [37.5], states: ['active'], titles: ['有坐标'], without: 1, truncated: false,
    });
    expect(accepted(await inspector.get<{ ids: string[] }>('/api/hazards/map?bureau=610831&grade=major')).ids).toEqual(expected((_, index) => index % 2 === 1));
    expect(accepted(await inspector.get<{ states: string[] }>('/api/hazards/map?bureau=610831&voided=only')).states).toEqual(['voided']);
  });
});

describe('paging by key', () => {
  test('misses no record and doubles none while others are written between the pages', async () => {
    const day = (index: number) => `2021-0${1 + (index % 9)}-15`;
    const before = await Promise.all(Array.from({ length: 60 }, (_, index) => created(inspector, 'sites', siteBody({ registeredOn: day(index) }))));
    const seen: AnyRecord[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { rows, next }: Page = await page('sites', `&from=2021-01-01&to=2021-12-31&limit=7${after ? `&after=${after}` : ''}`);
      expect(rows.length).toBeLessThanOrEqual(7);
      seen.push(...rows);
      after = next;
      // Before, at and behind the place where the page ended.
      await Promise.all([0, 4, 8].map((index) => created(inspector, 'sites', siteBody({ registeredOn: day(index) }))));
    }
    const keys = seen.map((record) => `${String(record['registeredOn'])}_${record.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort().reverse());
    expect(idsOf(seen)).toEqual(expect.arrayContaining(idsOf(before)));
  });

  test('a page that ends exactly with the list has no next', async () => {
    const { rows } = await page('sites', '&from=2021-01-15&to=2021-01-15&limit=200');
    const exact = await page('sites', `&from=2021-01-15&to=2021-01-15&limit=${rows.length}`);
    expect(exact.next).toBeNull();
    const short = await page('sites', `&from=2021-01-15&to=2021-01-15&limit=${rows.length - 1}`);
    expect(idsOf((await page('sites', `&from=2021-01-15&to=2021-01-15&after=${short.next!}`)).rows)).toEqual([rows.at(-1)!.id]);
  });
});
