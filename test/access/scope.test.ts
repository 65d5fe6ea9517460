import { batchLimit, type Verdict } from '@fenghuo/shared/edits';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, hazardBody, transitionBody, voidBody } from '../setup/builders.js';
import type { Answer, Client } from '../setup/client.js';
import { newId } from '../setup/identity.js';
import { bureaus, places } from '../setup/people.js';
import { photo, sendPhoto, sha256 } from '../setup/photos.js';
import { accepted, addressOf, created, everything, journalOf } from '../records/support.js';

let application: Application;
let matigou: Client;
/** A hazard of 何家集镇 with a photo, as its own inspector recorded it. */
let foreign: AnyRecord;
let own: AnyRecord;
let foreignPhoto: string;
const nobody = { id: newId(), bureau: bureaus.zizhou };

beforeAll(async () => {
  application = await startApplication();
  matigou = await application.as('matigou');
  const hejiaji = await application.as('hejiaji');
  foreignPhoto = await sendPhoto(hejiaji, photo(), places.hejiaji);
  foreign = await created(hejiaji, 'hazards', hazardBody({ ...places.hejiaji, title: '何家集的隐患', photos: [foreignPhoto] }));
  own = await created(matigou, 'hazards', hazardBody({ title: '马蹄沟的隐患' }));
});
afterAll(() => application.close());

/** Everything by which two answers could be told apart. */
const said = ({ status, body, headers }: Answer) => ({
  status, body: JSON.stringify(body), type: headers.get('content-type'), length: headers.get('content-length'), etag: headers.get('etag'),
});

/** Asks for the foreign one and for one that does not exist, and expects the same refusal, byte for byte. */
async function sameAsNothing(ask: (record: { id: string; bureau: string }) => Promise<Answer>): Promise<void> {
  const before = await everything(application.database);
  const [there, nowhere] = [await ask(foreign), await ask(nobody)];
  expect(there.status).toBe(404);
  expect(said(there)).toEqual(said(nowhere));
  expect(await everything(application.database)).toEqual(before);
}

describe('an inspector of 马蹄沟镇 who asks for a hazard of 何家集镇', () => {
  test('by its id or its history hears the same as for one that does not exist', async () => {
    await sameAsNothing((record) => matigou.get(addressOf('hazards', record)));
    await sameAsNothing((record) => matigou.get(addressOf('hazards', record, '/history')));
  });

  test('and who changes, moves or voids it hears the same', async () => {
    const operation = newId();
    await sameAsNothing((record) => matigou.patch(addressOf('hazards', record), { ...amendBody({ version: 1 }, { title: '更正' }), operation }));
    await sameAsNothing((record) => matigou.post(addressOf('hazards', record, '/transitions/order'), { ...transitionBody({ version: 1 }, { disposition: 'onSite' }), operation }));
    await sameAsNothing((record) => matigou.post(addressOf('hazards', record, '/transitions/reply'), { ...transitionBody({ version: 1 }), operation }));
    await sameAsNothing((record) => matigou.post(addressOf('hazards', record, '/void'), { ...voidBody({ version: 1 }), operation }));
  });

  test('and who does so in a batch gets the same verdicts', async () => {
    const edits = ({ id, bureau }: { id: string; bureau: string }) => [
      { action: 'amend', type: 'hazard', bureau, id, body: amendBody({ version: 1 }, { title: '更正' }) },
      { action: 'transition', type: 'hazard', bureau, id, transition: 'order', body: transitionBody({ version: 1 }, { disposition: 'onSite' }) },
      { action: 'void', type: 'hazard', bureau, id, body: voidBody({ version: 1 }) },
    ];
    const ask = async (record: { id: string; bureau: string }) => (
      accepted(await matigou.post<{ verdicts: Verdict[] }>('/api/edits', { edits: edits(record).slice(0, batchLimit) })).verdicts);
    const [there, nowhere] = [await ask(foreign), await ask(nobody)];
    expect(there.map((verdict) => verdict.verdict)).toEqual(['refused', 'refused', 'refused']);
    expect(JSON.stringify(there)).toBe(JSON.stringify(nowhere));
  });

  test.each(['', '&division=610831101', '&q=何家集', '&voided=with', '&limit=200'])('in the list with "%s" finds nothing of it', async (filter) => {
    const { rows } = accepted(await matigou.get<{ rows: AnyRecord[] }>(`/api/hazards?bureau=610831${filter}`));
    expect(rows.every(({ division }) => division.startsWith('610831106'))).toBe(true);
    expect(rows.map(({ id }) => id)).not.toContain(foreign.id);
  });

  test('with a page that begins where it stands finds nothing of it', async () => {
    const { rows } = accepted(await matigou.get<{ rows: AnyRecord[] }>(`/api/hazards?bureau=610831&after=9999-12-31_${foreign.id}`));
    expect(rows.map(({ id }) => id)).toEqual([own.id]);
  });

  test('in the exports finds nothing of it', async () => {
    const csv = await matigou.bytes('/api/hazards/export.csv?bureau=610831');
    expect(csv.status).toBe(200);
    expect(csv.bytes.toString('utf8')).toContain(own.id);
    expect(csv.bytes.toString('utf8')).not.toMatch(new RegExp(`${foreign.id}|何家集的隐患`));
    const { default: { Workbook } } = await import('exceljs');
    const book = new Workbook();
    const xlsx = await matigou.bytes('/api/hazards/export.xlsx?bureau=610831');
    await book.xlsx.load(new Uint8Array(xlsx.bytes).buffer);
    const cells = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(cells).toContain(own.id);
    expect(cells).not.toMatch(new RegExp(`${foreign.id}|何家集的隐患`));
  });

  test('on the map finds nothing of it, nor that there is one without a position', async () => {
    const hejiaji = await application.as('hejiaji');
    await created(hejiaji, 'hazards', hazardBody({ ...places.hejiaji, longitude: null, latitude: null }));
    expect(accepted(await matigou.get('/api/hazards/map?bureau=610831'))).toMatchObject({ ids: [own.id], without: 0, truncated: false });
  });

  test('gets its photo no more than one that was never sent', async () => {
    const ask = async (below: string) => {
      const [there, nowhere] = [foreignPhoto, sha256(photo())].map((name) => matigou.get(`/api/attachments/${name}${below}?bureau=610831`));
      expect((await there!).status).toBe(404);
      expect(said(await there!)).toEqual(said(await nowhere!));
    };
    await ask('');
    await ask('/about');
  });

  test('shows its photo in a record no more than one that was never sent', async () => {
    const show = (name: string) => matigou.post('/api/hazards', hazardBody({ photos: [name] }));
    const [there, nowhere] = [await show(foreignPhoto), await show(sha256(photo()))];
    expect(there.status).toBe(422);
    expect(said(there)).toEqual(said(nowhere));
  });

  test('in the journal finds a hole where it stands', async () => {
    const lines = await journalOf(application.database);
    const page = accepted(await matigou.get<{ rows: { n: number; id: string }[]; upTo: number }>('/api/journal?bureau=610831'));
    expect(page.upTo).toBe(lines.length);
    expect(page.rows.map(({ n }) => n)).toEqual(lines.filter(({ id }) => id === own.id).map(({ n }) => n));
  });

  test('enters nothing there', async () => {
    const before = await everything(application.database);
    const answer = await matigou.post('/api/hazards', hazardBody(places.hejiaji));
    expect(answer).toMatchObject({ status: 422, body: { code: 'division-outside-bureau' } });
    const moved = await matigou.patch(addressOf('hazards', own), amendBody(own, { division: places.hejiaji.division }));
    expect(moved).toMatchObject({ status: 422, body: { code: 'division-outside-bureau' } });
    expect(await everything(application.database)).toEqual(before);
  });

  test('is told of no division but the own ones and those above', async () => {
    const divisions = accepted(await matigou.get<{ code: string }[]>('/api/divisions?bureau=610831'));
    expect(divisions.length).toBeGreaterThan(2);
    expect(divisions.filter(({ code }) => !code.startsWith('610831106') && code !== '610831000000')).toEqual([]);
  });
});

describe('a record that moves to another township', () => {
  test('leaves the one scope whole, history and photo, and enters the other', async () => {
    const inspector = await application.as('inspector');
    const hejiaji = await application.as('hejiaji');
    const name = await sendPhoto(matigou);
    const record = await created(matigou, 'hazards', hazardBody({ photos: [name] }));
    const { longitude, latitude, division } = places.hejiaji;
    accepted(await inspector.patch(addressOf('hazards', record), amendBody(record, { division, longitude, latitude })));
    const ask = (client: Client) => Promise.all([
      client.get(addressOf('hazards', record)), client.get(addressOf('hazards', record, '/history')),
    ]);
    expect((await ask(matigou)).map(({ status }) => status)).toEqual([404, 404]);
    expect((await ask(hejiaji)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await hejiaji.get(`/api/attachments/${name}/about?bureau=610831`)).status).toBe(200);
  });
});

describe('whole bureaus', () => {
  test('the manager of 临湘 sees nothing of 子洲', async () => {
    const linxiang = await application.as('linxiang');
    for (const query of ['bureau=610831', 'bureau=430682']) {
      expect(accepted(await linxiang.get<{ rows: unknown[] }>(`/api/hazards?${query}`)).rows).toEqual([]);
      expect(accepted(await linxiang.get<{ rows: unknown[] }>(`/api/journal?${query}`)).rows).toEqual([]);
    }
    expect(accepted(await linxiang.get('/api/journal?bureau=610831'))).toEqual({ rows: [], upTo: 0 });
    expect((await linxiang.get('/api/seal?bureau=610831')).status).toBe(404);
    expect(accepted(await linxiang.get('/api/divisions?bureau=610831'))).toEqual([]);
    expect(accepted(await linxiang.get<{ code: string }[]>('/api/bureaus')).map(({ code }) => code)).toEqual(['430682']);
    expect((await linxiang.get(`/api/attachments/${foreignPhoto}?bureau=610831`)).status).toBe(404);
  });

  test('the manager of the city above sees every township of 子洲 and nothing of 临湘', async () => {
    const [yulin, linxiang] = [await application.as('yulin'), await application.as('linxiang')];
    const there = await created(linxiang, 'hazards', hazardBody(places.linxiang));
    const { rows } = accepted(await yulin.get<{ rows: AnyRecord[] }>('/api/hazards?bureau=610831'));
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, foreign.id]));
    expect((await yulin.get(addressOf('hazards', there))).status).toBe(404);
  });
});
