import { Readable } from 'node:stream';
import type { ListedAccount } from '@fenghuo/server/access/account.service';
import { readPassword } from '@fenghuo/server/cli/password';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { password } from '../setup/people.js';
import { run } from '../journal/support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());
afterEach(() => { vi.unstubAllEnvs(); });

const strong = 'Beacon-Tower-1';

function user(words: readonly string[], secret?: string) {
  vi.stubEnv('FENGHUO_PASSWORD', secret);
  return run(['user', ...words], application);
}
const signIn = async (account: string, secret: string) => (await application.stranger().post('/api/access/sign-in', { account, password: secret })).status;
const listed = async () => JSON.parse((await user(['list', '--json'])).out[0]!) as ListedAccount[];
const newAccount = (account: string) => ['--account', account, '--name', '新来', '--role', 'inspector', '--scope', '610831106'];

describe('fenghuo user', () => {
  test('creates an account that signs in, and does not touch one that exists', async () => {
    expect(await user(newAccount('newcomer'), strong)).toEqual({ status: 0, out: ['newcomer (inspector, 610831106)'], err: [] });
    expect(await signIn('newcomer', strong)).toBe(200);
    expect(await user(newAccount('newcomer'), 'Other-Tower-22')).toEqual({ status: 1, out: [], err: [expect.stringMatching(/已存在。.*already\.$/) as string] });
    expect(await signIn('newcomer', strong)).toBe(200);
  });

  test.each([
    ['a short password', newAccount('weak'), 'Short-1'], ['a password of letters', newAccount('weak'), 'OnlyLettersHere'],
    ['an unknown role', ['--account', 'weak', '--name', 'x', '--role', 'king', '--scope', '61'], strong],
    ['a scope that is none', ['--account', 'weak', '--name', 'x', '--role', 'manager', '--scope', '61x'], strong],
    ['a blank in the account', newAccount('we ak'), strong],
    ['a name that the server has in the journal', newAccount('system'), strong],
  ])('refuses %s in both languages', async (_what, words, secret) => {
    expect(await user(words, secret)).toEqual({ status: 1, out: [], err: [expect.stringMatching(/\p{Script=Han}.*。[A-Z].*\.$/u) as string] });
    expect((await listed()).map(({ account }) => account)).not.toContain('weak');
  });

  test('disables an account and enables it again', async () => {
    expect(await user(['disable', '--account', 'auditor'])).toMatchObject({ status: 0, err: [] });
    expect(await signIn('auditor', password)).toBe(401);
    expect((await listed()).find(({ account }) => account === 'auditor')).toMatchObject({ disabledAt: expect.stringMatching(/^\d{4}-.*Z$/) as string, sessions: 0 });
    expect(await user(['enable', '--account', 'auditor'])).toMatchObject({ status: 0, err: [] });
    expect(await signIn('auditor', password)).toBe(200);
    expect((await listed()).find(({ account }) => account === 'auditor')).toMatchObject({ disabledAt: null, sessions: 1 });
  });

  test('changes a password by the rules of passwords, and lifts a lock', async () => {
    for (let failure = 1; failure <= 5; failure += 1) await signIn('evaluator', 'Wrong-2020');
    expect(await signIn('evaluator', password)).toBe(429);
    expect((await listed()).find(({ account }) => account === 'evaluator')!.lockedUntil).toMatch(/^\d{4}-.*Z$/);
    expect(await user(['password', '--account', 'evaluator'], 'short')).toMatchObject({ status: 1, out: [] });
    expect(await signIn('evaluator', password)).toBe(429);
    expect(await user(['password', '--account', 'evaluator'], strong)).toMatchObject({ status: 0, err: [] });
    expect([await signIn('evaluator', password), await signIn('evaluator', strong)]).toEqual([401, 200]);
  });

  test('lists every account, without its password', async () => {
    const accounts = await listed();
    expect(accounts.find(({ account }) => account === 'matigou')).toEqual({
      account: 'matigou', name: '马蹄沟镇检查员（演示）', role: 'inspector', scope: '610831106', createdAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      disabledAt: null, lockedUntil: null, sessions: 0,
    });
    const { out } = await user(['list']);
    expect(out.length).toBe(accounts.length);
    expect(`${out.join()}${JSON.stringify(accounts)}`).not.toMatch(/argon2/);
  });

  test.each(['disable', 'enable', 'password'])('%s of an unknown account is one sentence and status 1', async (action) => {
    expect(await user([action, '--account', 'nobody'], strong)).toEqual({ status: 1, out: [], err: [expect.stringContaining('nobody') as string] });
  });

  test.each([[['fly']], [['disable']], [['disable', 'auditor']], [['constructor']], [['--account', 'x']]])('%j is answered with the usage', async (words) => {
    const { status, out, err } = await user(words, strong);
    expect({ status, out }).toEqual({ status: 1, out: [] });
    expect(err.join('\n')).toMatch(/usage: fenghuo user --account/);
  });
});

describe('the password of a command', () => {
  test('is the first line of the input where the environment has none', async () => {
    vi.stubEnv('FENGHUO_PASSWORD', undefined);
    expect(await readPassword('', Readable.from([`${strong}\nmore\n`]))).toBe(strong);
    expect(await readPassword('', Readable.from([strong]))).toBe(strong);
    expect(await readPassword('', Readable.from(['']))).toBeUndefined();
    vi.stubEnv('FENGHUO_PASSWORD', 'of the environment');
    expect(await readPassword('', Readable.from([strong]))).toBe('of the environment');
  });
});
