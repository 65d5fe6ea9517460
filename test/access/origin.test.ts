import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { io } from 'socket.io-client';
import { startApplication, type Application } from '../setup/application.js';
import { siteBody, amendBody, voidBody } from '../setup/builders.js';
import type { Client } from '../setup/client.js';
import { password } from '../setup/people.js';
import { photo, sha256 } from '../setup/photos.js';
import { addressOf, created, refused } from '../records/support.js';

let application: Application;
let inspector: Client;
beforeAll(async () => {
  application = await startApplication();
  inspector = await application.as('inspector');
});
afterAll(() => application.close());

/** What the browser of a signed-in person would send when a page elsewhere made it. */
const raw = (method: string, path: string, headers: Record<string, string>, body?: unknown) => fetch(new URL(path, application.url), {
  method, headers: { cookie: inspector.cookie, 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
}).then(async (response) => ({ status: response.status, headers: response.headers, body: await response.json() as unknown }));

describe('a request that does not come from our own pages', () => {
  test('without the header is refused, whatever it would change', async () => {
    const site = await created(inspector, 'sites', siteBody());
    const requests: [string, string, unknown][] = [
      ['POST', '/api/sites', siteBody()], ['POST', '/api/edits', { edits: [{ action: 'create', type: 'site', body: siteBody() }] }],
      ['PATCH', addressOf('sites', site), amendBody(site, { name: '更名' })], ['POST', addressOf('sites', site, '/void'), voidBody(site)],
      ['POST', '/api/access/sign-out', {}], ['POST', '/api/access/sign-in', { account: 'manager', password }],
      ['PUT', `/api/attachments/${sha256(photo())}?bureau=610831&division=610831106000`, {}],
    ];
    for (const [method, path, body] of requests) await refused(application, 'origin-refused', () => raw(method, path, {}, body));
    expect((await inspector.get('/api/access/me')).status).toBe(200);
  });

  test.each(['https://evil.example', 'http://localhost:1', 'http://localhost.evil.example', 'null', 'not an address'])('with the origin %s is refused', async (origin) => {
    await refused(application, 'origin-refused', () => raw('POST', '/api/sites', { 'x-fenghuo': '1', origin }, siteBody()));
  });

  test('with our own origin is taken', async () => {
    expect((await raw('POST', '/api/sites', { 'x-fenghuo': '1', origin: application.url }, siteBody())).status).toBe(201);
  });

  test('is never told that it may read the answer', async () => {
    const answer = await raw('GET', '/api/access/me', { origin: 'https://evil.example' });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    const asked = await fetch(new URL('/api/sites', application.url), {
      method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-fenghuo' },
    });
    expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('opens no socket', async () => {
    const connects = (headers: Record<string, string>, transports: ('polling' | 'websocket')[]) => new Promise<boolean>((resolve) => {
      const socket = io(application.url, { extraHeaders: { cookie: inspector.cookie, ...headers }, transports, reconnection: false, forceNew: true });
      const settle = (connected: boolean) => { socket.disconnect(); resolve(connected); };
      socket.once('connect', () => settle(true)).once('connect_error', () => settle(false));
    });
    for (const transport of ['polling', 'websocket'] as const) {
      expect(await connects({ origin: 'https://evil.example' }, [transport])).toBe(false);
      expect(await connects({ origin: 'null' }, [transport])).toBe(false);
      expect(await connects({ origin: application.url }, [transport])).toBe(true);
    }
  });
});

describe('what cannot be read', () => {
  test.each([['not json', '{"operation":'], ['an empty body', ''], ['an array', '[]'], ['a word', '"site"'], ['nothing', 'null']])('%s is refused', async (_what, body) => {
    const response = await fetch(new URL('/api/sites', application.url), {
      method: 'POST', headers: { cookie: inspector.cookie, 'content-type': 'application/json', 'x-fenghuo': '1' }, body,
    });
    expect([400, 422]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('another kind of content is refused', async () => {
    const response = await fetch(new URL('/api/sites', application.url), {
      method: 'POST', headers: { cookie: inspector.cookie, 'content-type': 'text/plain', 'x-fenghuo': '1' }, body: JSON.stringify(siteBody()),
    });
    expect([400, 422]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('more than a mebibyte is too much', async () => {
    await refused(application, 'body-too-large', () => inspector.post('/api/sites', siteBody({ remarks: 'x'.repeat(1024 * 1024) })));
  });

  test('a key that would reach the prototype changes nothing', async () => {
    const response = await fetch(new URL('/api/sites', application.url), {
      method: 'POST', headers: { cookie: inspector.cookie, 'content-type': 'application/json', 'x-fenghuo': '1' },
      body: JSON.stringify(siteBody()).replace('{', '{"__proto__":{"polluted":true},'),
    });
    expect([400, 422]).toContain(response.status);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
