import type { Profile } from '@fenghuo/shared/access';
import type { ProblemBody } from '@fenghuo/shared/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, startApplication, type Application } from '../setup/application.js';
import { password } from '../setup/people.js';
import { accepted } from '../records/support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const attempt = (account: unknown, secret: unknown, more: object = {}) => (
  application.stranger().post<Profile & ProblemBody>('/api/access/sign-in', { account, password: secret, ...more }));

describe('signing in', () => {
  test('gives the person, the role, the scope and the bureaus within it', async () => {
    expect(accepted(await attempt('matigou', password))).toEqual({
      account: 'matigou', name: '马蹄沟镇检查员（演示）', role: 'inspector', scope: '610831106',
      bureaus: [{ code: '610831', name: { zh: '子洲县应急管理局', en: 'Zizhou County Emergency Management Bureau' } }],
    });
  });

  test('sets a cookie that no script reads and no other site sends', async () => {
    const { headers } = await attempt('duty', password);
    const [cookie] = headers.getSetCookie();
    const [pair, ...attributes] = cookie!.split(/;\s*/);
    expect(pair).toMatch(/^fenghuo=[\w-]{43}$/);
    expect(attributes.map((attribute) => attribute.toLowerCase())).toEqual(expect.arrayContaining(['httponly', 'samesite=strict', 'path=/']));
    expect(attributes.join(';')).not.toMatch(/domain/i);
  });

  test('keeps neither the token nor the password as they are', async () => {
    const client = await signIn(application.url, 'evaluator');
    const token = client.cookie.slice('fenghuo='.length);
    const [found] = await application.database.query(`SELECT count(*)::int AS rows FROM session WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'`, [token]);
    expect(found).toEqual({ rows: 0 });
    const hashes = await application.database.query<{ password_hash: string }>('SELECT password_hash FROM account');
    for (const { password_hash: hash } of hashes) expect(hash).toMatch(/^\$argon2id\$/);
    expect(new Set(hashes.map(({ password_hash: hash }) => hash)).size).toBe(hashes.length);
  });

  test('a wrong password gets the same words as an account that does not exist', async () => {
    const [wrong, unknown] = [await attempt('finance', 'Wrong-2020'), await attempt('nobody', 'Wrong-2020')];
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('sign-in-refused');
    expect({ status: unknown.status, body: JSON.stringify(unknown.body) }).toEqual({ status: wrong.status, body: JSON.stringify(wrong.body) });
    expect(unknown.headers.getSetCookie()).toEqual([]);
  });

  test('an account that was disabled gets the same words, and its sessions end', async () => {
    const client = await signIn(application.url, 'auditor');
    await application.database.query(`UPDATE account SET disabled_at = now() WHERE account = 'auditor'`);
    const [disabled, unknown] = [await attempt('auditor', password), await attempt('nobody', password)];
    expect(JSON.stringify(disabled.body)).toBe(JSON.stringify(unknown.body));
    expect(disabled.status).toBe(401);
    await expect.poll(async () => (await client.get('/api/access/me')).status, { timeout: 10_000, interval: 200 }).toBe(401);
    await application.database.query(`UPDATE account SET disabled_at = NULL WHERE account = 'auditor'`);
    expect((await attempt('auditor', password)).status).toBe(200);
  });

  test('five failures lock the account, the right password too, until the time is over', async () => {
    for (let failure = 1; failure <= 5; failure += 1) expect((await attempt('hejiaji', 'Wrong-2020')).status).toBe(401);
    const locked = await attempt('hejiaji', password);
    expect(locked).toMatchObject({ status: 429, body: { code: 'sign-in-locked', title: { zh: expect.stringContaining('15 分钟') as unknown } } });
    expect((await attempt('linxiang', password)).status).toBe(200);
    await application.database.query(`UPDATE account SET locked_until = now() - interval '1 second' WHERE account = 'hejiaji'`);
    expect((await attempt('hejiaji', password)).status).toBe(200);
  });

  test('a success in between begins the count anew', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let failure = 1; failure <= 4; failure += 1) expect((await attempt('yulin', 'Wrong-2020')).status).toBe(401);
      expect((await attempt('yulin', password)).status).toBe(200);
    }
  });

  test('failures that come at once are all counted', async () => {
    for (const atOnce of [5, 7, 9]) {
      await application.database.query(`UPDATE account SET locked_until = NULL, failed_attempts = 0 WHERE account = 'linxiang'`);
      await Promise.all(Array.from({ length: atOnce }, () => attempt('linxiang', 'Wrong-2020')));
      expect((await attempt('linxiang', password)).status, `after ${atOnce} at once`).toBe(429);
    }
  });

  test.each([[undefined, password], ['manager', undefined], ['', password], ['manager', 7], [{ $gt: '' }, password], ['x'.repeat(65), password]])(
    'with %j and %j is refused as an entry', async (account, secret) => {
      expect(await attempt(account, secret)).toMatchObject({ status: 422, body: { code: 'contract-broken' } });
    });

  test('takes no other member', async () => {
    expect(await attempt('manager', password, { role: 'administrator' })).toMatchObject({ status: 422, body: { code: 'contract-broken' } });
  });
});

describe('a session', () => {
  test('is asked for, and none is made up', async () => {
    for (const cookie of ['', 'fenghuo=', 'fenghuo=made-up', `fenghuo=${'a'.repeat(43)}`]) {
      const answer = await application.stranger().get<ProblemBody>('/api/access/me', { headers: { cookie } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in-required' } });
    }
  });

  test('ends with signing out, also where its cookie is kept', async () => {
    const client = await signIn(application.url, 'manager');
    const { cookie } = client;
    expect((await client.get('/api/access/me')).status).toBe(200);
    expect((await client.post('/api/access/sign-out')).status).toBe(204);
    expect(client.cookie).toBe('');
    expect((await application.stranger().get('/api/access/me', { headers: { cookie } })).status).toBe(401);
  });

  test('of one browser is not touched by signing out in another', async () => {
    const [one, other] = [await signIn(application.url, 'manager'), await signIn(application.url, 'manager')];
    await one.post('/api/access/sign-out');
    expect((await other.get('/api/access/me')).status).toBe(200);
  });

  test.each([['thirty idle minutes', 'seen_at', '31 minutes'], ['twelve hours', 'created_at', '721 minutes']])('ends after %s', async (_after, column, ago) => {
    const client = await signIn(application.url, 'finance');
    await application.database.query(`UPDATE session SET ${column} = now() - $1::interval WHERE account = 'finance'`, [ago]);
    await expect.poll(async () => (await client.get('/api/access/me')).status, { timeout: 10_000, interval: 200 }).toBe(401);
  });
});
