import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, startApplication, type Application } from '../setup/application.js';
import { siteBody } from '../setup/builders.js';
import { created } from '../records/support.js';
import { listen } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

/** A socket is asked again every minute who it is; a session that was found is believed for five seconds more. */
const check = 75_000;

test('a socket stops hearing after its session was ended or its account disabled, within its check', { timeout: 100_000 }, async () => {
  const inspector = await application.as('inspector');
  const [leaving, disabled, staying] = [await signIn(application.url, 'duty'), await signIn(application.url, 'finance'), await signIn(application.url, 'manager')];
  const [left, cut, stayed] = [await listen(leaving), await listen(disabled), await listen(staying)];
  await created(inspector, 'sites', siteBody());
  await expect.poll(() => [left, cut, stayed].map(({ heard }) => heard.length), { timeout: 10_000 }).toEqual([1, 1, 1]);

  await leaving.post('/api/access/sign-out');
  await application.database.query(`UPDATE account SET disabled_at = now() WHERE account = 'finance'`);
  await expect.poll(() => [left, cut].map(({ socket }) => socket.connected), { timeout: check, interval: 250 }).toEqual([false, false]);
  expect(stayed.socket.connected).toBe(true);

  const [before, beforeCut] = [left.heard.length, cut.heard.length];
  await created(inspector, 'sites', siteBody());
  await expect.poll(() => stayed.heard.length, { timeout: 10_000 }).toBe(2);
  expect([left.heard.length, cut.heard.length]).toEqual([before, beforeCut]);
  stayed.close();
});
