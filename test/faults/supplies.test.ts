import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal, verify } from '../journal/support.js';
import { signIn, startApplication } from '../setup/application.js';
import { stockEntryBody } from '../setup/builders/supplies.js';
import type { Client } from '../setup/client.js';
import { freshDatabase } from '../setup/database.js';
import { sendPhoto } from '../setup/photos.js';
import { stockedShelf, type Shelf } from '../records/supplies.js';
import { answered, ServerProcess } from './support.js';

const minutes = 60_000;
beforeAll(() => ServerProcess.compile(), 2 * minutes);

/** Issues until every lot is empty, two or three at a time, sending each operation until it is answered. Answers what was acknowledged. */
async function emptyShelves(client: Client, shelves: readonly Shelf[], receiverSignature: string, turn: number): Promise<readonly AnyRecord[]> {
  const issued: AnyRecord[] = [];
  const open = [...shelves];
  for (let round = turn; open.length > 0; round += 1) {
    const shelf = open[round % open.length]!;
    const body = stockEntryBody({
      warehouse: shelf.warehouse.id, lot: shelf.lot.id, kind: 'issue', cause: 'rescue', receiver: '受灾群众', receiverSignature,
      quantity: String(1 + round % 3), enteredOn: '2020-03-01',
    });
    const { status, body: record } = await answered(() => client.post<AnyRecord & { code?: string }>('/api/stock-entries', body), [201, 200, 409]);
    if (status !== 409) issued.push(record);
    else if (record.code !== 'stock-insufficient') throw new Error(JSON.stringify(record));
    else if (body.record.quantity === '1') open.splice(open.indexOf(shelf), 1);
  }
  return issued;
}

describe('sixteen storekeepers who empty ten lots at once through two servers that are killed in between', () => {
  const stock = 60;
  let dataDirectory: string;
  beforeAll(() => { dataDirectory = mkdtempSync(join(tmpdir(), 'fenghuo-supplies-')); });
  afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

  test('take all there is and nothing more: no balance below zero at any version, nothing issued twice', { timeout: 3 * minutes }, async () => {
    const database = await freshDatabase();
    const options = { databaseUrl: database.url, dataDirectory };
    const application = await startApplication({ database, dataDirectory });
    const shelves = await Promise.all(Array.from({ length: 10 }, () => stockedShelf(application, String(stock))));
    const signature = await sendPhoto(await application.as('storekeeper'));
    await application.close();

    const servers = [new ServerProcess(options), new ServerProcess(options)];
    try {
      await Promise.all(servers.map((server) => server.start()));
      const clients = await Promise.all(Array.from({ length: 16 }, (_, index) => signIn(servers[index % 2]!.url, 'storekeeper')));
      const emptied = Promise.all(clients.map((client, index) => emptyShelves(client, shelves, signature, index)));
      for (const server of [...servers, ...servers]) {
        await setTimeout(250);
        await server.kill();
        await server.start();
      }
      const issued = (await emptied).flat();

      const lots = await database.query<{ account: string; balance: string; sum: string; least: string; versions: string }>(
        `SELECT b.account, b.balance::text, sum(p.amount)::text AS sum, min(p.balance)::text AS least, (count(*) = max(p.version) AND max(p.version) = b.version)::text AS versions
         FROM ledger_balance b JOIN ledger_posting p USING (bureau, ledger, account) WHERE b.ledger = 'supplies' GROUP BY b.account, b.balance, b.version`);
      expect(lots).toHaveLength(10);
      for (const lot of lots) expect(lot).toMatchObject({ balance: '0', sum: '0', least: '0', versions: 'true' });

      const stored = await database.query<{ id: string; quantity: string; number: string }>(
        `SELECT id, quantity::text, number FROM stock_entry WHERE kind = 'issue'`);
      expect(stored.map(({ id }) => id).sort()).toEqual(issued.map(({ id }) => id).sort());
      expect(stored.reduce((sum, { quantity }) => sum + Number(quantity), 0)).toBe(10 * stock);
      const numbers = (await database.query<{ number: string }>('SELECT number FROM stock_entry')).map(({ number }) => Number(/(\d+)号/.exec(number)![1]));
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));

      await seal(options);
      expect(await verify(options)).toMatchObject({ status: 0, alterations: [] });
    } finally {
      await Promise.all(servers.map((server) => server.kill()));
      await database.drop();
    }
  });
});
