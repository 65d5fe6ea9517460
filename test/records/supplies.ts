import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Application } from '../setup/application.js';
import { stockEntryBody, supplyItemBody, supplyLotBody, warehouseBody } from '../setup/builders/supplies.js';
import { created } from './support.js';

/** A lot of a new kind of supplies and the warehouse that it lies in. */
export interface Shelf {
  readonly item: AnyRecord;
  readonly lot: AnyRecord;
  readonly warehouse: AnyRecord;
}

/** A new kind of supplies with one lot of it in a new warehouse; `quantity` of it was received on 2020-02-01. */
export async function stockedShelf(application: Application, quantity = '100', lotGiven: Readonly<Record<string, unknown>> = {}): Promise<Shelf> {
  const keeper = await application.as('storekeeper');
  const [item, warehouse] = [await created(keeper, 'supply-items', supplyItemBody()), await created(keeper, 'warehouses', warehouseBody())];
  const lot = await created(keeper, 'supply-lots', supplyLotBody({ item: item.id, ...lotGiven }));
  if (quantity !== '0') await created(keeper, 'stock-entries', stockEntryBody({ warehouse: warehouse.id, lot: lot.id, quantity }));
  return { item, lot, warehouse };
}

/** What the ledger says of a lot in a warehouse. */
export async function balanceOf(application: Application, { lot, warehouse }: Pick<Shelf, 'lot' | 'warehouse'>, ledger = 'supplies'): Promise<string> {
  const [row] = await application.database.query<{ balance: string }>(
    'SELECT balance::text FROM ledger_balance WHERE ledger = $1 AND account = $2', [ledger, `${warehouse.id}/${lot.id}`]);
  return row?.balance ?? '0';
}
