import { site } from '@fenghuo/shared/records/site';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { amendBody, siteBody, transitionBody } from '../setup/builders.js';
import { describeCommonCases } from './common-cases.js';
import { addressOf, created, history, moved, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

describe('a site', () => {
  describeCommonCases({
    contract: site, application: () => application, build: async (given) => siteBody(given),
    may: { create: ['inspector', 'manager'], amend: ['inspector', 'manager'], void: ['manager'] },
  });

  test('is closed and reopened by a manager alone', async () => {
    const [inspector, manager] = [await application.as('inspector'), await application.as('manager')];
    const record = await created(inspector, 'sites', siteBody());
    const close = addressOf('sites', record, '/transitions/close');
    await refused(application, 'role-not-allowed', () => inspector.post(close, transitionBody(record)));
    const closed = await moved(manager, 'sites', record, 'close', transitionBody(record));
    expect(closed).toMatchObject({ state: 'closed', version: 2 });
    await refused(application, 'transition-not-allowed', () => manager.post(close, transitionBody(closed)));
    await refused(application, 'version-conflict', () => manager.post(addressOf('sites', record, '/transitions/reopen'), transitionBody(record)));
    expect(await moved(manager, 'sites', closed, 'reopen', transitionBody(closed))).toMatchObject({ state: 'active', version: 3 });
    expect((await history(manager, 'sites', record)).map(({ action }) => action)).toEqual(['create', 'close', 'reopen']);
  });

  test('has a credit code of the eighteen characters that GB 32100 allows, or none', async () => {
    const inspector = await application.as('inspector');
    for (const creditCode of ['91610831MA0000000', '91610831ma00000000', '9161083100000000IO']) {
      const problem = await refused(application, 'contract-broken', () => inspector.post('/api/sites', siteBody({ creditCode })));
      expect(namedPaths(problem)).toEqual(['record.creditCode']);
    }
    expect(await created(inspector, 'sites', siteBody({ creditCode: '91610831MA70ABCD1X' }))).toMatchObject({ creditCode: '91610831MA70ABCD1X' });
  });

  test('an optional field that is amended to null is cleared, a required one is not', async () => {
    const inspector = await application.as('inspector');
    const record = await created(inspector, 'sites', siteBody({ remarks: '备注' }));
    await refused(application, 'contract-broken', () => inspector.patch(addressOf('sites', record), amendBody(record, { name: null })));
    const cleared = await inspector.patch<typeof record>(addressOf('sites', record), amendBody(record, { remarks: null, address: null }));
    expect(cleared.body).toEqual({ ...record, remarks: null, address: null, version: 2 });
  });

  test('keeps what is written in it, quotes, emoji and all, and refuses what no text can hold', async () => {
    const inspector = await application.as('inspector');
    const remarks = `"引号" 'single' \\ backslash\n换行\t制表 🚒 𠮷 </script>`;
    expect(await created(inspector, 'sites', siteBody({ name: '  前后空白  ', remarks }))).toMatchObject({ name: '前后空白', remarks });
    await refused(application, 'contract-broken', () => inspector.post('/api/sites', siteBody({ remarks: 'nul \u0000 inside' })));
    await refused(application, 'contract-broken', () => inspector.post('/api/sites', siteBody({ remarks: 'half \ud83d a pair' })));
  });

  test('a figure that no column can hold is refused by name', async () => {
    const inspector = await application.as('inspector');
    const problem = await refused(application, 'contract-broken', () => inspector.post('/api/sites', siteBody({ clockOffset: 3_000_000_000 })));
    expect(namedPaths(problem)).toEqual(['record.clockOffset']);
  });
});
