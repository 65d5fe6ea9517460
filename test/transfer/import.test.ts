import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, siteBody, transitionBody, voidBody } from '../setup/builders.js';
import { dutyShiftBody } from '../setup/builders/disasters.js';
import type { Client } from '../setup/client.js';
import { accepted, addressOf, created, everything, expectDense, history, journalOf, moved, read, refused } from '../records/support.js';
import {
  checked, commit, committed, csvOf, hazardHeadings, hazardRows, imported, problemsOf, settled, upload, workbookOf,
} from './import-support.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

const listed = async (query: string, client = inspector) => (
  accepted(await client.get<{ rows: AnyRecord[] }>(`/api/hazards?bureau=610831&limit=200&${query}`)).rows);

describe('a ledger', () => {
  test('becomes records, in the journal under the importer, marked as imported', async () => {
    const file = await workbookOf([['子洲县应急管理局隐患台账'], hazardHeadings, ...hazardRows(30, '首批')]);
    const sent = accepted(await upload(inspector, 'hazard', file), 201);
    expect(sent).toMatchObject({ state: 'uploaded', rows: 30, format: 'xlsx', mapping: { columns: ['title', 'grade', 'sector', 'foundOn', 'description', 'division'] } });
    expect(sent.columns[0]).toEqual({ heading: '隐患名称', samples: ['首批1', '首批2', '首批3'] });
    const view = await checked(inspector, sent);
    expect(view).toMatchObject({ state: 'checked', counts: { fresh: 30, repeated: 0, refused: 0, problems: 0 } });
    expect(await listed('q=首批')).toEqual([]);
    expect(await committed(inspector, view)).toMatchObject({ state: 'committed', counts: { fresh: 30, repeated: 0 } });
    const records = await listed('q=首批');
    expect(records.length).toBe(30);
    expect(records.find(({ title }) => title === '首批8')).toMatchObject({
      grade: 'major', sector: 'fuelStation', foundOn: '2020-08-08', description: '第 8 条', division: '610831106000', provenance: 'imported', author: 'inspector',
      state: 'found', version: 1,
    });
    const [line] = await history(inspector, 'hazards', records[0]!);
    expect(line).toMatchObject({ actor: 'inspector', device: 'import', action: 'create' });
    expectDense(await journalOf(application.database));
  });

  test('twice changes nothing and says so, whoever sends it', async () => {
    const file = await workbookOf([hazardHeadings, ...hazardRows(1200, '重复')]);
    expect(await imported(inspector, 'hazard', file)).toMatchObject({ state: 'committed', counts: { fresh: 1200, repeated: 0 } });
    const before = await everything(application.database);
    for (const person of ['inspector', 'manager'] as const) {
      const client = await application.as(person);
      const again = await checked(client, accepted(await upload(client, 'hazard', file), 201));
      expect(again.counts).toEqual({ fresh: 0, repeated: 1200, refused: 0, problems: 0 });
      expect(await committed(client, again)).toMatchObject({ state: 'committed', counts: { fresh: 0, repeated: 1200 } });
    }
    expect(await everything(application.database)).toEqual(before);
  });

  test('with one bad row among five thousand imports nothing and names row, column and rule', async () => {
    const rows = hazardRows(5000, '五千');
    rows[3210]![3] = '2020-02-30';
    const view = await checked(inspector, accepted(await upload(inspector, 'hazard', await workbookOf([hazardHeadings, ...rows])), 201));
    expect(view.counts).toEqual({ fresh: 4999, repeated: 0, refused: 1, problems: 1 });
    const [problem] = await problemsOf(inspector, view);
    expect(problem).toMatchObject({ row: 3212, column: 'D', heading: '发现日期', code: 'import-value', value: '2020-02-30' });
    expect(problem!.sentence.zh).toContain('应为日期');
    await refused(application, 'import-has-problems', () => commit(inspector, view));
    expect(await listed('q=五千')).toEqual([]);
  });

  test('that stopped fitting between check and commit is refused as a whole, and the row named', async () => {
    const site = await created(inspector, 'sites', siteBody({ name: '将作废的场所' }));
    const rows = hazardRows(700, '其间').map((row, n) => [...row, n === 650 ? site.id : null]);
    const view = await checked(inspector, accepted(await upload(inspector, 'hazard', await workbookOf([[...hazardHeadings, '所在场所'], ...rows])), 201));
    expect(view.counts).toMatchObject({ fresh: 700, problems: 0 });
    accepted(await (await application.as('manager')).post(addressOf('sites', site, '/void'), voidBody(site)));
    const before = await everything(application.database);
    const end = await committed(inspector, view);
    expect(end).toMatchObject({ state: 'checked', problem: { code: 'import-has-problems' } });
    expect(await problemsOf(inspector, end)).toMatchObject([{ row: 652, column: 'G', code: 'reference-unknown' }]);
    expect(await everything(application.database)).toEqual(before);
  });
});

describe('a row', () => {
  const wrong = async (headings: readonly string[], row: readonly (string | number | null)[], client = inspector) => {
    const view = await checked(client, accepted(await upload(client, 'hazard', await workbookOf([headings, row])), 201));
    return (await problemsOf(client, view)).map(({ column, code }) => [column, code]);
  };
  const good = hazardRows(1)[0]!.map((cell) => (cell instanceof Date ? '2020-03-05' : cell)) as (string | number | null)[];
  const but = (index: number, value: string | number | null) => good.map((cell, n) => (n === index ? value : cell));

  test.each([
    ['an unknown choice', 1, '特大隐患', 'B', 'import-value'],
    ['a missing title', 0, null, 'A', 'contract-broken'],
    ['a title that is too long', 0, '长'.repeat(201), 'A', 'contract-broken'],
    ['a day to come', 3, '2099-01-01', 'D', 'date-in-future'],
    ['a day long past', 3, '1949-10-01', 'D', 'date-out-of-range'],
    ['a place elsewhere', 5, '长安镇', 'F', 'import-division-unknown'],
  ] as const)('with %s is named with its column', async (_, index, value, column, code) => {
    expect(await wrong(hazardHeadings, but(index, value))).toEqual([[column, code]]);
  });

  test('with several mistakes names each of them', async () => {
    expect(await wrong(hazardHeadings, but(1, '特大').map((cell, n) => (n === 0 ? null : cell)))).toEqual([['B', 'import-value'], ['A', 'contract-broken']]);
  });

  test('outside the scope of the person is refused, by name and by code', async () => {
    const matigou = await application.as('matigou');
    expect(await wrong(hazardHeadings, but(5, '何家集镇'), matigou)).toEqual([['F', 'import-division-unknown']]);
    expect(await wrong(hazardHeadings, but(5, '610831101000'), matigou)).toEqual([['F', 'import-division-unknown']]);
    expect(await wrong(hazardHeadings, but(5, '马蹄沟镇'), matigou)).toEqual([]);
    const view = accepted(await upload(matigou, 'hazard', await workbookOf([hazardHeadings, good.slice(0, 5)])), 201);
    expect(view.mapping.division).toBe('610831106000');
    const county = await checked(matigou, view, { division: '610831000000' });
    expect(await problemsOf(matigou, county)).toMatchObject([{ code: 'division-outside-bureau' }]);
  });

  test('refers to a record by its title; a title that two share is named', async () => {
    for (const name of ['唯一场所', '同名场所', '同名场所']) await created(inspector, 'sites', siteBody({ name }));
    const headings = [...hazardHeadings, '所在场所'];
    expect(await wrong(headings, [...good, '唯一场所'])).toEqual([]);
    expect(await wrong(headings, [...good, '没有的场所'])).toEqual([['G', 'import-reference-unknown']]);
    expect(await wrong(headings, [...good, '同名场所'])).toEqual([['G', 'import-reference-ambiguous']]);
  });

  test('refers to a record by a number or code that it alone has; candidates are named where there are several', async () => {
    const headings = [...hazardHeadings, '所在场所'];
    const [one, two] = ['91610831MA7000001X', '91610831MA7000002X'];
    for (const [name, creditCode] of [['按代码场所', one], ['总店', two], ['分店', two]] as const) await created(inspector, 'sites', siteBody({ name, creditCode }));
    const view = await imported(inspector, 'hazard', await workbookOf([headings, [...but(0, '按代码引用'), one]]));
    expect(view.counts).toMatchObject({ fresh: 1 });
    const [hazard] = await listed('q=按代码引用');
    const { rows: [site] } = accepted(await inspector.get<{ rows: AnyRecord[] }>('/api/sites?bureau=610831&q=按代码场所'));
    expect(hazard!['site']).toBe(site!.id);
    const ambiguous = await checked(inspector, accepted(await upload(inspector, 'hazard', await workbookOf([headings, [...good, two]])), 201));
    const [problem] = await problemsOf(inspector, ambiguous);
    expect(problem).toMatchObject({ column: 'G', code: 'import-reference-ambiguous', value: two });
    expect(problem!.sentence.zh).toContain(`总店 ${two} 2020-01-06`);
    expect(problem!.sentence.zh).toContain(`分店 ${two} 2020-01-06`);
  });

  test('refers to a shift by its day, and a word that is no day names none', async () => {
    const shift = await created(await application.as('duty'), 'duty-shifts', dutyShiftBody());
    const headings = ['值班班次', '时间', '类型', '事项', '内容', '所在区划'];
    const tried = async (word: string) => {
      const duty = await application.as('duty');
      const row = [word, '2020-08-04 09:10', '来电', '滑坡', '无伤亡', '610831000000'];
      return problemsOf(duty, await checked(duty, accepted(await upload(duty, 'duty-log-entry', await workbookOf([headings, row])), 201)));
    };
    expect(await tried(String(shift['dutyOn']))).toEqual([]);
    expect(await tried('昨天')).toMatchObject([{ column: 'A', code: 'import-reference-unknown' }]);
  });

  test('lies where its coordinates say, both or neither, within the bureau', async () => {
    const headings = [...hazardHeadings, '经度', '纬度'];
    expect(await wrong(headings, [...good, 109.85, 37.6])).toEqual([]);
    expect(await wrong(headings, [...good, 109.85, null])).toEqual([['G', 'place-incomplete']]);
    expect(await wrong(headings, [...good, 116.4, 39.9])).toEqual([['G', 'place-outside-bureau']]);
    expect(await wrong(headings, [...good, '东经109度', 37.6])).toEqual([['G', 'import-value']]);
  });

  test('with a key of its own is known again in another file, and refused when it says something else', async () => {
    const headings = ['序号', ...hazardHeadings];
    expect((await imported(inspector, 'hazard', await workbookOf([headings, ['甲-1', ...good], ['甲-2', ...good]]))).counts).toMatchObject({ fresh: 2 });
    const longer = await workbookOf([headings, ['甲-1', ...good], ['甲-2', ...good], ['甲-3', ...good]]);
    expect((await imported(inspector, 'hazard', longer)).counts).toMatchObject({ fresh: 1, repeated: 2 });
    expect(await wrong(headings, ['甲-1', ...but(4, '改过的描述')])).toEqual([['A', 'import-row-differs']]);
    const twice = await checked(inspector, accepted(await upload(inspector, 'hazard', await workbookOf([headings, ['乙-1', ...good], ['乙-1', ...good]])), 201));
    expect(await problemsOf(inspector, twice)).toMatchObject([{ row: 3, column: 'A', code: 'import-key-twice' }]);
  });

  test('takes days as Excel keeps them and as people write them', async () => {
    const days = ['2020-03-05', '2020/3/5', '2020.3.5', '2020年3月5日', '20200305', 43895, '2020-03-05 14:30'];
    await imported(inspector, 'hazard', await workbookOf([hazardHeadings, ...days.map((value) => but(3, value).map((cell, n) => (n === 0 ? '写法' : cell)))]));
    expect((await listed('q=写法')).map(({ foundOn }) => foundOn)).toEqual(days.map(() => '2020-03-05'));
  });
});

describe('rows whose rules look at each other', () => {
  test('are judged in their order, already by the check, which leaves nothing behind', async () => {
    const hazards = await Promise.all(['甲', '乙'].map(async (name) => {
      const found = await created(inspector, 'hazards', hazardBody({ title: `整改${name}` }));
      return moved(inspector, 'hazards', found, 'order', transitionBody(found, { disposition: 'onSite' }));
    }));
    const headings = ['隐患', '整改完成日期', '整改责任人', '整改措施', '所在区划'];
    const reply = (title: string) => [title, '2020-06-10', '赵站长', '已更换', '马蹄沟镇'];
    const file = (...titles: string[]) => workbookOf([headings, ...titles.map(reply)]);
    const before = await everything(application.database);
    const twice = await checked(inspector, accepted(await upload(inspector, 'rectification-reply', await file('整改甲', '整改乙', '整改甲')), 201));
    expect(twice.counts).toEqual({ fresh: 2, repeated: 0, refused: 1, problems: 1 });
    expect(await problemsOf(inspector, twice)).toMatchObject([{ row: 4, code: 'transition-not-allowed' }]);
    expect(await everything(application.database)).toEqual(before);
    expect((await imported(inspector, 'rectification-reply', await file('整改甲', '整改乙'))).counts).toMatchObject({ fresh: 2 });
    for (const hazard of hazards) expect((await read(inspector, 'hazards', hazard)).state).toBe('awaitingRecheck');
    expectDense(await journalOf(application.database));
  });
});

describe('an export', () => {
  test('can be imported again: its rows are the records that exist', async () => {
    await imported(inspector, 'hazard', await workbookOf([hazardHeadings, ...hazardRows(5, '=往返')]));
    for (const format of ['csv', 'xlsx']) {
      const { bytes } = await inspector.bytes(`/api/hazards/export.${format}?bureau=610831&q=往返`);
      const sent = accepted(await upload(inspector, 'hazard', bytes), 201);
      expect(sent.rows).toBe(5);
      expect((await checked(inspector, sent)).counts).toEqual({ fresh: 0, repeated: 5, refused: 0, problems: 0 });
    }
  });
});

describe('who may import', () => {
  test('whoever may create the records, and sees no other import', async () => {
    const file = await workbookOf([hazardHeadings, ...hazardRows(2)]);
    const [finance, auditor, linxiang, matigou, manager] = await Promise.all(
      (['finance', 'auditor', 'linxiang', 'matigou', 'manager'] as const).map((person) => application.as(person)));
    await refused(application, 'role-not-allowed', () => upload(finance!, 'hazard', file));
    await refused(application, 'role-not-allowed', () => upload(auditor!, 'hazard', file));
    await refused(application, 'not-found', () => upload(linxiang!, 'hazard', file));
    const mine = accepted(await upload(inspector, 'hazard', file), 201);
    for (const stranger of [linxiang!, matigou!]) await refused(application, 'not-found', () => stranger.get(`/api/imports/${mine.id}?bureau=610831`));
    accepted(await manager!.get(`/api/imports/${mine.id}?bureau=610831`));
  });
});

describe('the order of the steps', () => {
  test('is held: nothing is imported unchecked, and a file once imported stays as it was mapped', async () => {
    const view = accepted(await upload(inspector, 'hazard', await workbookOf([hazardHeadings, ...hazardRows(3, '次序')])), 201);
    await refused(application, 'import-not-checked', () => commit(inspector, view));
    const columns = [...view.mapping.columns];
    const put = (mapping: object) => inspector.put(`/api/imports/${view.id}/mapping?bureau=610831`, mapping);
    await refused(application, 'import-column-missing', () => put({ columns: [null, ...columns.slice(1)], division: null }));
    await refused(application, 'import-column-twice', () => put({ columns: ['title', 'title', ...columns.slice(2)], division: null }));
    await refused(application, 'contract-broken', () => put({ columns: ['nonsense', ...columns.slice(1)], division: null }));
    const end = await committed(inspector, await checked(inspector, view));
    expect(end.state).toBe('committed');
    await refused(application, 'import-done', () => put(view.mapping));
    expect((await settled(inspector, accepted(await commit(inspector, view)))).counts).toMatchObject({ fresh: 3 });
  });

  test('the list of problems comes as a workbook', async () => {
    const view = await checked(inspector, accepted(await upload(inspector, 'hazard', csvOf([[...hazardHeadings], ['甲', '特大', '加油站', '2020-01-01', '', '马蹄沟镇']])), 201));
    const { status, bytes } = await inspector.bytes(`/api/imports/${view.id}/problems.xlsx?bureau=610831`);
    expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});
