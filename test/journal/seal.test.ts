import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealState } from '@fenghuo/server/journal/seal.service';
import { startApplication, type Application } from '../setup/application.js';
import { siteBody } from '../setup/builders.js';
import { accepted, created } from '../records/support.js';
import { run, seal, verify } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

const write = async (count: number) => {
  const inspector = await application.as('inspector');
  for (let index = 0; index < count; index += 1) await created(inspector, 'sites', siteBody());
};
const sizes = async () => (await application.database.query<{ size: number }>(`SELECT size::int FROM seal WHERE bureau = '610831' ORDER BY size`)).map(({ size }) => size);
const state = async () => accepted(await (await application.as('auditor')).get<SealState>('/api/seal?bureau=610831'));

describe('the seal', () => {
  test('covers what was written, and comes by itself', async () => {
    expect(await state()).toEqual({ n: 0, sealedTo: 0, root: null, at: null });
    await write(3);
    await expect.poll(async () => (await state()).sealedTo, { timeout: 20_000, interval: 250 }).toBe(3);
    expect(await state()).toMatchObject({ n: 3, root: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as unknown });
  });

  test('is set again only where something was written since', async () => {
    await seal(application);
    const before = await sizes();
    expect(await seal(application)).toBeUndefined();
    expect(await seal(application, '430682')).toBeUndefined();
    expect(await sizes()).toEqual(before);
  });

  test('is set once, however many servers seal at once, and grows by what was written', async () => {
    for (let round = 0; round < 3; round += 1) {
      await write(2);
      await Promise.all(Array.from({ length: 4 }, () => seal(application)));
    }
    const all = await sizes();
    expect(new Set(all).size).toBe(all.length);
    expect(all.at(-1)).toBe((await state()).n);
    expect(await verify(application)).toMatchObject({ status: 0, alterations: [] });
  });

  test('of the whole bureau is for those whose scope holds it', async () => {
    expect((await (await application.as('linxiang')).get('/api/seal?bureau=610831')).status).toBe(404);
    expect((await (await application.as('yulin')).get('/api/seal?bureau=610831')).status).toBe(200);
    expect((await (await application.as('matigou')).get('/api/seal?bureau=610831')).status).toBe(403);
  });
});

describe('fenghuo verify', () => {
  test('says in figures what it compared', async () => {
    const { n } = await state();
    const printed = await run(['verify', '--bureau', '610831'], application);
    expect(printed.status).toBe(0);
    const compared = `${n} journal rows, \\d+ seals, ${n} operations, ${n} records, 0 ledger postings, 0 kept contents, 0 attachments`;
    expect(printed.out.at(0)).toMatch(new RegExp(`^610831: 日志 ${n} 号.* · ${compared}$`));
    expect(printed.out.at(-1)).toMatch(new RegExp(`^核验无误.* · nothing was altered; compared: ${compared}$`));
    expect(printed.err).toEqual([]);
  });

  test('says in both languages which record was altered', async () => {
    const [row] = await application.database.query<{ id: string }>(`UPDATE site SET name = '改' WHERE id = (SELECT min(id::text)::uuid FROM site) RETURNING id`);
    const printed = await run(['verify'], application);
    expect(printed.status).toBe(1);
    expect(printed.err).toEqual([expect.stringMatching(new RegExp(`记录 site/${row!.id} .*被改动.* record site/${row!.id} was altered`)) as string]);
    expect(printed.out.join()).not.toContain('nothing was altered');
  });

  test('of an unknown bureau is one sentence and status 1', async () => {
    expect(await run(['verify', '--bureau', '999999'], application)).toEqual({ status: 1, out: [], err: [expect.stringContaining('999999') as string] });
  });
});
