import { applicationUrl } from '@fenghuo/server/database/application-role';
import { recordTypeNames } from '@fenghuo/shared/records/index';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { hazardBody, siteBody } from '../setup/builders.js';
import { newId } from '../setup/identity.js';
import { places } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { closedHazard } from '../records/stories.js';
import { created, tableOf } from '../records/support.js';

let application: Application;
/** The application's own role, on one connection, as a forgotten `where` would use it. */
let connection: pg.Client;
beforeAll(async () => {
  application = await startApplication();
  await closedHazard(application);
  const linxiang = await application.as('linxiang');
  const photos = [await sendPhoto(linxiang, undefined, places.linxiang)];
  await created(linxiang, 'hazards', hazardBody({ ...places.linxiang, photos }));
  connection = new pg.Client({ connectionString: applicationUrl(application.databaseUrl) });
  await connection.connect();
});
afterAll(async () => {
  await connection.end();
  await application.close();
});

const scoped = [...recordTypeNames.map(tableOf), 'op', 'journal', 'journal_head', 'seal', 'attachment', 'attachment_use', 'evaluation_content',
  'report_grant', 'survey_link', 'survey_batch', 'form_state'];
const filled = ['hazard', 'rectification_reply', 'reinspection', 'op', 'journal', 'journal_head', 'attachment', 'attachment_use'];

const count = async (table: string) => (await connection.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`)).rows[0]!.rows;

async function within(scope: string, work: () => Promise<unknown>): Promise<void> {
  await connection.query('BEGIN');
  try {
    await connection.query('SELECT fh_begin($1)', [scope]);
    await work();
  } finally {
    await connection.query('ROLLBACK');
  }
}

describe('the second wall', () => {
  test('without a scope there is no row, in no table', async () => {
    for (const table of scoped) expect(await count(table), table).toBe(0);
  });

  test('inside a transaction that set none there is no row either', async () => {
    await connection.query('BEGIN');
    for (const table of scoped) expect(await count(table), table).toBe(0);
    await connection.query('ROLLBACK');
  });

  test('the scope ends with its transaction', async () => {
    await connection.query('BEGIN');
    await connection.query('SELECT fh_begin($1)', ['610831']);
    for (const table of filled) expect(await count(table), table).toBeGreaterThan(0);
    await connection.query('COMMIT');
    expect((await connection.query<{ left: string }>(`SELECT current_setting('app.scope', true) AS left`)).rows[0]!.left).toBe('');
    for (const table of scoped) expect(await count(table), table).toBe(0);
  });

  test('each scope sees its own, whatever the statement asks for', async () => {
    for (const [scope, own] of [['610831', '610831'], ['430682', '430682'], ['61', '610831']] as const) {
      await within(scope, async () => {
        const { rows } = await connection.query<{ bureau: string }>('SELECT DISTINCT bureau FROM hazard UNION SELECT bureau FROM journal');
        expect(rows).toEqual([{ bureau: own }]);
      });
    }
    await within('610831101', async () => expect(await count('hazard')).toBe(0));
  });

  test.each(['', '6', 'x', '61%', '%', '6108310000001', "61' OR true"])('a scope of "%s" is none', async (scope) => {
    await expect(within(scope, async () => undefined)).rejects.toMatchObject({ code: 'FH002' });
  });

  test('a scope cannot be left empty behind fh_begin', async () => {
    await connection.query('BEGIN');
    await connection.query(`SET LOCAL app.scope = ''`);
    for (const table of scoped) expect(await count(table), table).toBe(0);
    await connection.query('ROLLBACK');
  });

  test('nothing is written outside the scope', async () => {
    const body = siteBody();
    const { id, bureau, division, name, kind, sector, registeredOn } = body.record;
    const insert = () => connection.query(
      `INSERT INTO site (bureau, id, division, captured_at, provenance, received_at, author, version, state, name, kind, sector, registered_on)
       VALUES ($1, $2, $3, now(), 'captured', now(), 'nobody', 1, 'active', $4, $5, $6, $7)`, [bureau, id, division, name, kind, sector, registeredOn]);
    for (const scope of ['430682', '610831101']) await within(scope, () => expect(insert()).rejects.toMatchObject({ code: '42501' }));
    await expect(insert()).rejects.toMatchObject({ code: '42501' });
    await within('610831106', async () => expect((await insert()).rowCount).toBe(1));
  });

  test('nothing is changed outside the scope, and nothing moved out of it', async () => {
    await within('430682', async () => {
      expect((await connection.query(`UPDATE hazard SET title = 'changed' WHERE bureau = '610831'`)).rowCount).toBe(0);
      expect((await connection.query(`UPDATE journal_head SET n = 0 WHERE bureau = '610831'`)).rowCount).toBe(0);
    });
    await within('610831106', () => expect(connection.query(`UPDATE hazard SET division = '610831101000'`)).rejects.toMatchObject({ code: '42501' }));
  });

  test.each(['op', 'journal', 'seal', 'attachment'])('the application may neither change nor remove a row of %s', async (table) => {
    for (const statement of [`UPDATE ${table} SET bureau = bureau`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await within('610831', () => expect(connection.query(statement)).rejects.toMatchObject({ code: '42501' }));
    }
  });

  test.each(recordTypeNames.map(tableOf))('the application never removes a row of %s', async (table) => {
    for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `DROP TABLE ${table}`, `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`]) {
      await within('610831', () => expect(connection.query(statement)).rejects.toMatchObject({ code: '42501' }));
    }
  });

  test('the application changes neither divisions nor bureaus nor the schema', async () => {
    const statements = [
      `UPDATE division SET name = 'x'`, 'DELETE FROM bureau', `INSERT INTO bureau VALUES ('999999', 'x', 'x', 0, 0, 1, 1)`, 'CREATE TABLE own (id int)',
      'SET ROLE fenghuo', `ALTER ROLE fh_app BYPASSRLS`, `SET session_replication_role = replica`,
    ];
    for (const statement of statements) await within('610831', () => expect(connection.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^42501|22023/) as unknown }));
  });

  test('a made-up operation of another bureau cannot be written under one\'s own', async () => {
    await within('610831106', () => expect(connection.query(
      `INSERT INTO op VALUES ('610831', $1, '', 'site', $1, 1, '610831101000', now())`, [newId()])).rejects.toMatchObject({ code: '42501' }));
  });
});
