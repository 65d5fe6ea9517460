import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startApplication } from '../setup/application.js';
import { amendBody, siteBody } from '../setup/builders.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { closedHazard } from '../records/stories.js';
import { accepted, addressOf, created } from '../records/support.js';
import { copyOf, seal, verify, type Verified } from './support.js';

let base: FreshDatabase;
let data: ReturnType<typeof copyOf>;
let hazard: AnyRecord;
let site: AnyRecord;
/** Journal rows: 1–9 under the first seal, 10–12 under the second, 13 under none. */
const [firstSeal, secondSeal, last] = [9, 12, 13];

beforeAll(async () => {
  base = await freshDatabase();
  const application = await startApplication({ database: base });
  const inspector = await application.as('inspector');
  // order, reply and close move the hazard: 2 + 2 + 2 rows. Then three sites, one of them amended, and two more.
  ({ hazard } = await closedHazard(application));
  data = copyOf(application.dataDirectory);
  const options = { databaseUrl: base.url, dataDirectory: data.dataDirectory };
  site = await created(inspector, 'sites', siteBody());
  site = accepted(await inspector.patch<AnyRecord>(addressOf('sites', site), amendBody(site, { name: '更名' })));
  await created(inspector, 'sites', siteBody());
  await application.close();
  await withoutSeals();
  expect(await seal(options)).toBe(firstSeal);
  const again = await startApplication({ database: base });
  const client = await again.as('inspector');
  for (let index = firstSeal; index < secondSeal; index += 1) await created(client, 'sites', siteBody());
  await again.close();
  await withoutSeals(firstSeal);
  expect(await seal(options)).toBe(secondSeal);
  const third = await startApplication({ database: base });
  await created(await third.as('inspector'), 'sites', siteBody());
  await third.close();
  await withoutSeals(secondSeal);
});
afterAll(async () => {
  await base.drop();
  data.remove();
});

/** Takes back what a server that ran long enough has sealed with a key of its own. */
async function withoutSeals(beyond = 0): Promise<void> {
  const client = new pg.Client({ connectionString: base.url });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await client.query('DELETE FROM seal WHERE size > $1', [beyond]);
  await client.end();
}

/** Lets somebody with the owner's password at a copy of the database, and verifies it. */
async function after(alter: (sql: (statement: string, values?: readonly unknown[]) => Promise<pg.QueryResult>) => Promise<unknown>): Promise<Verified> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = new pg.Client({ connectionString: inject('clusterUrl') });
  await owner.connect();
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [new URL(base.url).pathname.slice(1)]);
  await owner.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(base.url).pathname.slice(1)}`);
  const url = new URL(base.url);
  url.pathname = `/${name}`;
  try {
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    // Whoever owns the tables can switch their triggers off: that is what the seal is for.
    await client.query('SET session_replication_role = replica');
    await alter((statement, values = []) => client.query(statement, [...values]));
    await client.end();
    const options = { databaseUrl: url.toString(), dataDirectory: data.dataDirectory };
    return await verify(options);
  } finally {
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await owner.end();
  }
}

describe('fenghuo verify', () => {
  test('finds nothing where nothing was altered', async () => {
    const { status, alterations, bureaus } = await after(async () => undefined);
    expect({ status, alterations }).toEqual({ status: 0, alterations: [] });
    expect(bureaus.find(({ bureau }) => bureau === '610831')).toMatchObject({ rows: last, seals: 2, records: 9 });
  });

  test.each([
    ['a title', `UPDATE hazard SET title = '改'`], ['a day', `UPDATE hazard SET found_on = found_on - 1`], ['a state', `UPDATE hazard SET state = 'found'`],
    ['a position', 'UPDATE hazard SET longitude = longitude + 1e-9'], ['its photos', `UPDATE hazard SET photos = '{${'0'.repeat(64)}}'`],
    ['its author', `UPDATE hazard SET author = 'somebody'`], ['a voiding', `UPDATE hazard SET voided_at = now(), void_reason = '不要'`],
    ['its township', `UPDATE hazard SET division = '610831101000'`], ['an empty field', `UPDATE hazard SET basis = ''`], ['its version', 'UPDATE hazard SET version = version + 1'],
  ])('names the record in which %s was altered', async (_what, statement) => {
    const { status, alterations } = await after((sql) => sql(statement));
    expect(status).toBe(1);
    expect(alterations).toEqual([{ bureau: '610831', kind: 'record-altered', n: expect.any(Number) as number, record: { type: 'hazard', id: hazard.id } }]);
  });

  test('names a record that was removed', async () => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM site WHERE id = $1', [site.id]));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'record-missing', n: 8, record: { type: 'site', id: site.id } }]);
  });

  test('names a record that was put in behind the back of the journal', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    const { status, alterations } = await after(async (sql) => {
      await sql('CREATE TEMP TABLE copied AS SELECT * FROM site WHERE id = $1', [site.id]);
      await sql('UPDATE copied SET id = $1', [id]);
      await sql('INSERT INTO site SELECT * FROM copied');
    });
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'record-not-journalled', n: null, record: { type: 'site', id } }]);
  });

  test('names a record whose id was exchanged on both sides', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    const { status, alterations } = await after((sql) => sql('UPDATE site SET id = $2 WHERE id = $1', [site.id, id]));
    expect(status).toBe(1);
    expect(alterations.map(({ kind, record }) => [kind, record?.id])).toEqual([['record-missing', site.id], ['record-not-journalled', id]]);
  });

  test('names the journal row whose body was altered', async () => {
    const { status, alterations } = await after((sql) => sql(`UPDATE journal SET body = convert_to(replace(convert_from(body, 'UTF8'), '"general"', '"major"'), 'UTF8') WHERE n = 1`));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'journal-row-altered', n: 1, record: { type: 'hazard', id: hazard.id } }]);
  });

  test('names the sealed rows where body and hash were altered together, and the record with them', async () => {
    const { status, alterations } = await after((sql) => sql(
      `WITH forged AS (SELECT n, convert_to(replace(convert_from(body, 'UTF8'), '更名', '改名'), 'UTF8') AS body FROM journal WHERE n = 8)
       UPDATE journal SET body = forged.body, hash = sha256(forged.body) FROM forged WHERE journal.n = forged.n AND bureau = '610831'`));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([
      { kind: 'sealed-range-altered', n: 1, to: firstSeal, record: null }, { kind: 'record-altered', n: 8, record: { type: 'site', id: site.id } },
    ]);
  });

  test('notices it even where the record was altered to match', async () => {
    const { status, alterations } = await after(async (sql) => {
      await sql(`UPDATE site SET name = '改名' WHERE id = $1`, [site.id]);
      await sql(`UPDATE journal SET body = convert_to(replace(convert_from(body, 'UTF8'), '更名', '改名'), 'UTF8') WHERE n = 8`);
      await sql('UPDATE journal SET hash = sha256(body) WHERE n = 8');
    });
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'sealed-range-altered', n: 1, to: firstSeal }]);
  });

  test.each([
    ['actor', `'somebody'`], ['at', `at - interval '1 millisecond'`], ['device', `'another'`], ['action', `'amend'`], ['division', `'610831101000'`],
    ['operation', `'01900000-0000-7000-8000-000000000000'`],
  ])('names the sealed rows in which the %s was changed', async (column, value) => {
    const { status, alterations } = await after((sql) => sql(`UPDATE journal SET ${column} = ${value} WHERE n = 11`));
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'sealed-range-altered', n: firstSeal + 1, to: secondSeal, record: null }]);
  });

  test.each([1, 5, 9, 10])('names the journal row %i that was removed', async (n) => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM journal WHERE n = $1', [n]));
    expect(status).toBe(1);
    expect(alterations).toContainEqual({ bureau: '610831', kind: 'journal-row-missing', n, record: null });
  });

  test('names rows of which two were exchanged', async () => {
    const { status, alterations } = await after(async (sql) => {
      await sql('UPDATE journal SET n = -n WHERE n IN (10, 11)');
      await sql('UPDATE journal SET n = CASE n WHEN -10 THEN 11 ELSE 10 END WHERE n < 0');
    });
    expect(status).toBe(1);
    expect(alterations).toMatchObject([{ kind: 'sealed-range-altered', n: firstSeal + 1, to: secondSeal }]);
  });

  test('names a tail that was cut off, with and without its head', async () => {
    const { status, alterations } = await after((sql) => sql('DELETE FROM journal WHERE n > 10'));
    expect(status).toBe(1);
    expect(alterations).toContainEqual({ bureau: '610831', kind: 'journal-row-missing', n: 11, record: null });
    const sealed = await after(async (sql) => {
      await sql('DELETE FROM journal WHERE n > 10');
      await sql(`UPDATE journal_head SET n = 10 WHERE bureau = '610831'`);
    });
    expect(sealed.status).toBe(1);
    expect(sealed.alterations).toContainEqual({ bureau: '610831', kind: 'journal-row-missing', n: 11, record: null });
  });

  test('names a seal that was forged, and one that another key signed', async () => {
    const forged = await after((sql) => sql('UPDATE seal SET signature = sha512(signature) WHERE size = $1', [secondSeal]));
    expect(forged).toMatchObject({ status: 1, alterations: [{ kind: 'seal-not-ours', n: secondSeal }] });
    const root = await after((sql) => sql('UPDATE seal SET root = sha256(root) WHERE size = $1', [secondSeal]));
    expect(root).toMatchObject({ status: 1, alterations: [{ kind: 'sealed-range-altered', n: firstSeal + 1, to: secondSeal }] });
    const other = copyOf(data.dataDirectory);
    try {
      rmSync(join(other.dataDirectory, 'keys'), { recursive: true });
      const { status, alterations } = await verify({ databaseUrl: base.url, dataDirectory: other.dataDirectory });
      expect(status).toBe(1);
      expect(alterations.map(({ kind, n }) => [kind, n])).toEqual([['seal-not-ours', firstSeal], ['seal-not-ours', secondSeal]]);
    } finally {
      other.remove();
    }
  });
});
