import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { places } from '../setup/people.js';
import { photo, sendPhoto, sha256 } from '../setup/photos.js';
import { accepted, created, refused } from '../records/support.js';

let application: Application;
let matigou: Client;
beforeAll(async () => {
  application = await startApplication();
  matigou = await application.as('matigou');
});
afterAll(() => application.close());

const send = (client: Client, name: string, bytes: Buffer, { type = 'image/png', query = '' }: { type?: string; query?: string } = {}) => (
  client.put<ProblemBody & { sha256: string; size: number; mediaType: string }>(
    `/api/attachments/${name}?bureau=610831&division=610831106000${query}`, bytes, { headers: { 'content-type': type } }));
const rows = async (name: string) => application.database.query('SELECT * FROM attachment WHERE sha256 = $1', [name]);
const fileOf = (name: string) => join(application.dataDirectory, 'attachments', name.slice(0, 2), name.slice(2, 4), name);
const about = (client: Client, name: string) => client.get(`/api/attachments/${name}/about?bureau=610831`);

const jpeg = () => Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), photo()]);
const webp = () => Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP'), photo()]);

describe('a photo', () => {
  test('is kept under its hash and comes back byte for byte', async () => {
    const bytes = photo();
    const name = sha256(bytes);
    expect(accepted(await send(matigou, name, bytes))).toEqual({ sha256: name, size: bytes.length, mediaType: 'image/png' });
    expect(readFileSync(fileOf(name)).equals(bytes)).toBe(true);
    expect(statSync(fileOf(name)).mode & 0o077).toBe(0);
    const back = await matigou.bytes(`/api/attachments/${name}?bureau=610831`);
    expect(back.bytes.equals(bytes)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'cache-control': expect.stringContaining('private') as unknown, etag: `"${name}"`,
    });
  });

  test('is what its bytes say, whatever the sender calls it', async () => {
    for (const [bytes, type] of [[jpeg(), 'image/jpeg'], [webp(), 'image/webp'], [photo(), 'image/png']] as const) {
      expect(accepted(await send(matigou, sha256(bytes), bytes, { type: 'image/jpeg' })).mediaType).toBe(type);
    }
  });

  test('keeps where and when it was taken, as the device measured it', async () => {
    const bytes = photo();
    const query = `&longitude=109.85&latitude=37.6&accuracy=4.5&positionSource=gps&takenAt=${encodeURIComponent('2026-11-20T08:30:00+08:00')}`;
    accepted(await send(matigou, sha256(bytes), bytes, { query }));
    expect(accepted(await about(matigou, sha256(bytes)))).toEqual({
      sha256: sha256(bytes), size: bytes.length, mediaType: 'image/png', longitude: 109.85, latitude: 37.6, accuracy: 4.5, positionSource: 'gps',
      takenAt: '2026-11-20T00:30:00.000Z', receivedAt: expect.stringMatching(/Z$/) as unknown,
    });
  });

  test('sent again changes nothing, at once or later', async () => {
    const bytes = photo();
    const name = sha256(bytes);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(matigou, name, bytes, { query: '&longitude=109.8&latitude=37.6' })));
    for (const answer of answers) expect(accepted(answer)).toEqual({ sha256: name, size: bytes.length, mediaType: 'image/png' });
    const [row] = await rows(name);
    accepted(await send(await application.as('inspector'), name, bytes, { query: '&longitude=109.9&latitude=37.5' }));
    expect(await rows(name)).toEqual([row]);
    expect(readdirSync(join(fileOf(name), '..')).filter((file) => file.startsWith(name))).toEqual([name]);
  });

  test('that arrived broken is put right when it is sent again', async () => {
    const bytes = photo();
    const name = sha256(bytes);
    await refused(application, 'attachment-hash-differs', () => send(matigou, name, bytes.subarray(0, -1)));
    expect(await rows(name)).toEqual([]);
    accepted(await send(matigou, name, bytes));
  });

  test('under another name than its hash is refused', async () => {
    const [bytes, name] = [photo(), sha256(photo())];
    await refused(application, 'attachment-hash-differs', () => send(matigou, name, bytes));
    expect(await rows(name)).toEqual([]);
    expect(() => statSync(fileOf(name))).toThrow();
    for (const odd of ['x', name.toUpperCase(), `${name}0`, '..%2f..%2fkeys%2fseal.pem']) {
      await refused(application, 'not-found', () => send(matigou, odd, bytes));
    }
  });

  test.each([
    ['a text', Buffer.from('no image')], ['nothing', Buffer.alloc(0)], ['a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['half a RIFF', Buffer.from('RIFF0000WAVE')],
  ])('that is %s is refused', async (_what, bytes) => {
    const answer = await send(matigou, sha256(bytes), bytes);
    expect([400, 422]).toContain(answer.status);
    expect(await rows(sha256(bytes))).toEqual([]);
  });

  test('of another kind of content is refused', async () => {
    const bytes = photo();
    for (const type of ['application/json', 'text/plain', 'image/svg+xml', 'application/octet-stream']) {
      const answer = await send(matigou, sha256(bytes), bytes, { type });
      expect([400, 415, 422]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    expect(await rows(sha256(bytes))).toEqual([]);
  });

  test('of fifteen mebibytes is taken, of more is refused with the limit in words', async () => {
    const [most, more] = [15, 15.1].map((size) => Buffer.concat([photo(), Buffer.alloc(size * 1024 * 1024 - photo().length)]).subarray(0, Math.floor(size * 1024 * 1024)));
    accepted(await send(matigou, sha256(most!), most!));
    const problem = await refused(application, 'body-too-large', () => send(matigou, sha256(more!), more!));
    expect(problem.title.zh).toContain('15');
    expect(await rows(sha256(more!))).toEqual([]);
  });

  test('of a division outside the scope or the bureau is refused', async () => {
    const bytes = photo();
    for (const division of [places.hejiaji.division, places.linxiang.division, '610831999000']) {
      const address = `/api/attachments/${sha256(bytes)}?bureau=610831&division=${division}`;
      await refused(application, 'division-outside-bureau', () => matigou.put(address, bytes, { headers: { 'content-type': 'image/png' } }));
    }
    expect(await rows(sha256(bytes))).toEqual([]);
  });

  test.each(['&longitude=181&latitude=37', '&latitude=x', '&accuracy=-1', '&positionSource=guess', '&takenAt=yesterday'])('with %s is refused', async (query) => {
    const bytes = photo();
    await refused(application, 'contract-broken', () => send(matigou, sha256(bytes), bytes, { query }));
  });
});

describe('who sees a photo', () => {
  test('its sender does, and others only with a record that shows it', async () => {
    const inspector = await application.as('inspector');
    const name = await sendPhoto(matigou);
    const status = async (client: Client) => (await about(client, name)).status;
    expect([await status(matigou), await status(inspector)]).toEqual([200, 404]);
    await created(matigou, 'hazards', hazardBody({ photos: [name] }));
    expect([await status(matigou), await status(inspector), await status(await application.as('hejiaji'))]).toEqual([200, 200, 404]);
  });

  test('the same bytes sent from two townships serve both', async () => {
    const hejiaji = await application.as('hejiaji');
    const bytes = photo();
    await sendPhoto(hejiaji, bytes, places.hejiaji);
    const name = await sendPhoto(matigou, bytes, places.matigou);
    await created(matigou, 'hazards', hazardBody({ photos: [name] }));
    expect((await about(matigou, name)).status).toBe(200);
  });

  test('a record shows it to its township also when the county sent it', async () => {
    const inspector = await application.as('inspector');
    const name = await sendPhoto(inspector, photo(), places.county);
    await created(inspector, 'hazards', hazardBody({ photos: [name] }));
    expect((await about(matigou, name)).status).toBe(200);
    expect((await matigou.bytes(`/api/attachments/${name}?bureau=610831`)).status).toBe(200);
  });
});
