import { recordTypes } from '@fenghuo/shared/records/index';
import { applicationRole } from '@fenghuo/server/database/application-role';
import { dataSource } from '@fenghuo/server/database/data-source';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { catalogueTables, keysOf, policiesOf, tablesOf, uniqueIndexesOf, type Key, type Policy, type Table } from './schema.js';

let database: FreshDatabase;
let keys: Key[];
let tables: Table[];
let policies: Policy[];

beforeAll(async () => {
  database = await freshDatabase();
  [keys, tables, policies] = await Promise.all([keysOf(database), tablesOf(database), policiesOf(database)]);
});
afterAll(() => database.drop());

const business = () => tables.filter(({ name }) => !catalogueTables.includes(name));
const isBusiness = (table: string) => !catalogueTables.includes(table);

describe('keys', () => {
  test('the list of catalogue tables names tables that exist', () => {
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(catalogueTables));
    for (const name of Object.keys(recordTypes)) expect(business().map((table) => table.name)).toContain(name.replaceAll('-', '_'));
  });

  test('every business table has a primary key', () => {
    const keyed = new Set(keys.filter(({ kind }) => kind === 'p').map(({ table }) => table));
    expect(business().filter(({ name }) => !keyed.has(name))).toEqual([]);
  });

  test('every key of a business table begins with the bureau', () => {
    const wrong = keys.filter(({ table, kind, columns }) => isBusiness(table) && kind !== 'c' && columns[0] !== 'bureau');
    expect(wrong).toEqual([]);
  });

  test('every unique index of a business table begins with the bureau', async () => {
    expect((await uniqueIndexesOf(database)).filter(({ table, first }) => isBusiness(table) && first !== 'bureau')).toEqual([]);
  });

  test('a catalogue refers to no business table', () => {
    expect(keys.filter(({ table, kind, target }) => kind === 'f' && !isBusiness(table) && target && isBusiness(target))).toEqual([]);
  });

  test('the bureau of a record is checked to be six digits', async () => {
    const checked = await database.query<{ table: string }>(
      `SELECT conrelid::regclass::text AS "table" FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) LIKE '%bureau ~ %6%'`);
    expect(checked.map(({ table }) => table)).toEqual(expect.arrayContaining(Object.keys(recordTypes).map((name) => name.replaceAll('-', '_'))));
  });

  test('every constraint has a name of its own', () => {
    const given = /_(pk|fk|unique|check)$/;
    const numbered = /\d+$|_(fkey|pkey|key)\d*$|^(PK|FK|UQ|CHK|IDX)_[0-9a-f]{6,}/;
    expect(keys.filter(({ table, name }) => table !== 'migration' && (numbered.test(name) || !given.test(name) || !name.startsWith(table)))).toEqual([]);
  });
});

describe('row-level security', () => {
  test('is enabled and forced on every business table', () => {
    expect(business().filter(({ secured, forced }) => !secured || !forced)).toEqual([]);
  });

  test('every business table has a policy for reading and writing', () => {
    const readable = new Set(policies.filter(({ using }) => using).map(({ table }) => table));
    const writable = new Set(policies.filter(({ check, using }) => check ?? using).map(({ table }) => table));
    expect(business().filter(({ name }) => !readable.has(name) || !writable.has(name))).toEqual([]);
  });

  test('an unset or emptied scope sees nothing, and no policy asks another table', () => {
    const expressions = policies.flatMap(({ name, using, check }) => [using, check].filter((text) => text !== null).map((text) => ({ name, text })));
    const scope = /NULLIF\(current_setting\('app\.scope'::text, true\), ''::text\)/i;
    expect(expressions.filter(({ text }) => !scope.test(text) || text.replaceAll(new RegExp(scope, 'gi'), '').includes('current_setting'))).toEqual([]);
    expect(expressions.filter(({ text }) => /\bselect\b/i.test(text))).toEqual([]);
  });

  test('the application owns nothing and cannot step around it', async () => {
    expect(tables.filter(({ owner }) => owner === applicationRole)).toEqual([]);
    const [role] = await database.query(
      'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = $1', [applicationRole]);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  });

  test('no function runs with the rights of its owner', async () => {
    expect(await database.query(`SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace`)).toEqual([]);
  });
});

describe('triggers', () => {
  test('none writes: each calls a function that only refuses', async () => {
    const bodies = await database.query<{ trigger: string; body: string }>(`
      SELECT t.tgname AS trigger, p.prosrc AS body FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal`);
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.filter(({ body }) => !/\bRAISE EXCEPTION\b/.test(body) || /\b(INSERT|UPDATE|DELETE|NOTIFY|PERFORM|EXECUTE|RETURN)\b|TG_TABLE_NAME/i.test(body)))
      .toEqual([]);
  });

  test.each(['journal', 'op', 'seal', 'form_state'])('%s refuses change, removal and emptying, even to its owner', async (table) => {
    const guarded = await database.query<{ definition: string }>(
      'SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = $1::regclass', [table]);
    const definitions = guarded.map(({ definition }) => definition).join('\n');
    for (const event of ['UPDATE', 'DELETE', 'TRUNCATE']) expect(definitions).toContain(event);
    await expect(database.query(`TRUNCATE ${table}`)).rejects.toMatchObject({ code: 'FH001' });
  });
});

test('the entities and the migrations describe the same schema', async () => {
  const source = await dataSource(database.url, 1).initialize();
  try {
    const drift = await source.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});
