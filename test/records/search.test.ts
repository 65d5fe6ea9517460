import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { stockEntryBody, stocktakeBody } from '../setup/builders/supplies.js';
import type { Client } from '../setup/client.js';
import { stockedShelf } from './supplies.js';
import { created } from './support.js';

let application: Application;
let keeper: Client;
beforeAll(async () => {
  application = await startApplication();
  keeper = await application.as('storekeeper');
  const { lot, warehouse } = await stockedShelf(application, '100');
  const at = { lot: lot.id, warehouse: warehouse.id };
  await created(keeper, 'stock-entries', stockEntryBody({ ...at, kind: 'reserve', quantity: '10', enteredOn: '2020-02-10' }));
  await created(keeper, 'stocktakes', stocktakeBody({ ...at, counted: '100' }));
  await created(keeper, 'stocktakes', stocktakeBody({ ...at, counted: '98.5' }));
});
afterAll(() => application.close());

async function found(path: string, typed: string): Promise<readonly AnyRecord[]> {
  const { body } = await keeper.get<{ rows: readonly AnyRecord[] }>(`/api/${path}?bureau=610831&q=${encodeURIComponent(typed)}`);
  return body.rows;
}

/** The title of a stock entry is its number with its kind, that of a stocktake its result with what was counted. */
describe('what is typed into the search', () => {
  test.each([['2020〕2号', 1], ['物单', 2], ['入库', 1], ['预留', 1], ['reserv', 1], ['RECEIPT', 1], ['e', 2], ['发放', 0], ['%', 0], ['reserve_', 0]])(
    'finds stock entries by their number and by the words of their kind in either language: %s', async (typed, count) => {
      expect(await found('stock-entries', typed)).toHaveLength(count);
    });

  test.each([['账实', 1], ['盘亏', 1], ['surplus', 0], ['matches', 1], ['98.5', 1], ['9', 1], ['8', 1], ['0', 1]])(
    'finds stocktakes by the words of their result and by what was counted: %s', async (typed, count) => {
      expect(await found('stocktakes', typed)).toHaveLength(count);
    });
});
