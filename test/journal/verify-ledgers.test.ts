import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stockedShelf, type Shelf } from '../records/supplies.js';
import { startApplication, type Application } from '../setup/application.js';
import { seal, verify } from './support.js';

let application: Application;
let shelf: Shelf;
beforeAll(async () => {
  application = await startApplication();
  shelf = await stockedShelf(application, '100');
  await seal(application);
});
afterAll(() => application.close());

/** Alters as only the owner of the database can, verifies, and puts it back. */
async function altered(statement: string, back: string) {
  const owner = new pg.Client({ connectionString: application.databaseUrl });
  await owner.connect();
  try {
    await owner.query('SET session_replication_role = replica');
    expect((await owner.query(statement)).rowCount).toBe(1);
    const found = await verify(application);
    await owner.query(back);
    return found;
  } finally {
    await owner.end();
  }
}

describe('a ledger', () => {
  const named = () => [{ kind: 'ledger-altered', account: `supplies ${shelf.warehouse.id}/${shelf.lot.id}` }];

  test('that nobody touched agrees with its postings, which are counted', async () => {
    expect(await verify(application)).toMatchObject({ status: 0, alterations: [] });
    expect((await verify(application)).bureaus.find(({ bureau }) => bureau === '610831')).toMatchObject({ postings: 1 });
  });

  test('is named when a balance, an amount or a posting was altered', async () => {
    expect(await altered('UPDATE ledger_balance SET balance = 99', 'UPDATE ledger_balance SET balance = 100')).toMatchObject({ status: 1, alterations: named() });
    expect(await altered('UPDATE ledger_posting SET amount = 99', 'UPDATE ledger_posting SET amount = 100')).toMatchObject({ status: 1, alterations: named() });
    const gone = await altered(
      'DELETE FROM ledger_balance', `INSERT INTO ledger_balance SELECT bureau, ledger, account, division, balance, version, posted_on FROM ledger_posting`);
    expect(gone).toMatchObject({ status: 1, alterations: named() });
    expect(await verify(application)).toMatchObject({ status: 0 });
  });
});
