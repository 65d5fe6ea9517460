import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { closedHazard } from '../records/stories.js';
import { journalOf } from '../records/support.js';
import { sendPhoto } from '../setup/photos.js';
import { seal } from './support.js';

let application: Application;
beforeAll(async () => {
  application = await startApplication();
  await closedHazard(application);
  await sendPhoto(await application.as('inspector'));
  await seal(application);
});
afterAll(() => application.close());

const count = async (table: string) => (await application.database.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`))[0]!.rows;

describe.each(['journal', 'op', 'seal', 'attachment'])('%s', (table) => {
  test.each([
    ['a change', `UPDATE ${table} SET bureau = bureau`], ['a removal', `DELETE FROM ${table}`], ['an emptying', `TRUNCATE ${table} CASCADE`],
    ['a change by a join', `UPDATE ${table} SET bureau = ${table}.bureau FROM bureau`], ['a merge', `MERGE INTO ${table} USING bureau ON true WHEN MATCHED THEN DELETE`],
  ])('refuses %s, even to its owner', async (_what, statement) => {
    const before = await count(table);
    expect(before).toBeGreaterThan(0);
    await expect(application.database.query(statement)).rejects.toMatchObject({ code: 'FH001' });
    expect(await count(table)).toBe(before);
  });
});

describe('the journal', () => {
  test('refuses a second row of the same number, and of the same version of a record', async () => {
    const again = (n: string, version: string) => application.database.query(
      `INSERT INTO journal SELECT bureau, ${n}, at, actor, device, operation, record_type, record_id, ${version}, action, division, body, hash FROM journal LIMIT 1`);
    await expect(again('n', 'version + 100')).rejects.toMatchObject({ code: '23505' });
    await expect(again('n + 1000', 'version')).rejects.toMatchObject({ code: '23505' });
  });

  test('is numbered as its head says', async () => {
    const [head] = await application.database.query(`SELECT n::int FROM journal_head WHERE bureau = '610831'`);
    expect(head).toEqual({ n: (await journalOf(application.database)).length });
  });

  test('keeps the record as it was answered, in the bytes of its hash', async () => {
    const rows = await application.database.query<{ same: boolean }>('SELECT sha256(body) = hash AS same FROM journal');
    expect(rows.every(({ same }) => same)).toBe(true);
  });
});
