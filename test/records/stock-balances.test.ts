import type { Picking, StockBalance, StockBalances } from '@fenghuo/shared/supplies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { stockEntryBody, supplyItemBody, supplyLotBody, warehouseBody } from '../setup/builders/supplies.js';
import { newId } from '../setup/identity.js';
import { places, type Person } from '../setup/people.js';
import { sendPhoto } from '../setup/photos.js';
import { stockedShelf, type Shelf } from './supplies.js';
import { accepted, created, daysFromToday, namedPaths, refused } from './support.js';

let application: Application;
beforeAll(async () => { application = await startApplication(); });
afterAll(() => application.close());

type Given = Readonly<Record<string, unknown>>;
const query = (given: Given) => new URLSearchParams({ bureau: '610831', ...given }).toString();
const ask = async (what: 'balances' | 'picking', given: Given, person: Person = 'storekeeper') => (await application.as(person)).get(`/api/supplies/${what}?${query(given)}`);
const page = async (given: Given, person?: Person) => accepted(await ask('balances', given, person)) as StockBalances;
const balance = async ({ item }: Pick<Shelf, 'item'>, given: Given = {}, person?: Person) => (await page({ item: item.id, ...given }, person)).rows[0];
const pick = async ({ item }: Pick<Shelf, 'item'>, quantity: string, given: Given = {}) => accepted(await ask('picking', { item: item.id, quantity, ...given })) as Picking;
const enter = async ({ lot, warehouse }: Pick<Shelf, 'lot' | 'warehouse'>, given: Given) => (
  created(await application.as('storekeeper'), 'stock-entries', stockEntryBody({ lot: lot.id, warehouse: warehouse.id, ...given })));
const handedOver = async () => ({ cause: 'rescue', receiver: '马蹄沟镇政府', receiverSignature: await sendPhoto(await application.as('storekeeper')) });

/** Another lot of the same kind in the same warehouse. */
async function nextLot(shelf: Shelf, quantity: string, given: Given): Promise<Shelf> {
  const lot = await created(await application.as('storekeeper'), 'supply-lots', supplyLotBody({ item: shelf.item.id, ...given }));
  await enter({ ...shelf, lot }, { quantity });
  return { ...shelf, lot };
}

describe('balances of supplies', () => {
  test('add up what lies free, what is promised and what is lent, beside the quota', async () => {
    const shelf = await stockedShelf(application, '100');
    await enter(shelf, { kind: 'reserve', quantity: '20', enteredOn: '2020-03-01' });
    await enter(shelf, { kind: 'borrow', quantity: '10.5', enteredOn: '2020-03-01', ...(await handedOver()) });
    expect(await balance(shelf)).toEqual({
      item: shelf.item.id, name: '棉被', unit: '床', category: 'basicLiving', free: '69.5', reserved: '20', lent: '10.5', expired: '0', expiring: '0',
      nextExpiry: null, quota: '500', shareOfQuota: '17.9',
    } satisfies StockBalance);
  });

  test('tell what is past its day and what soon will be', async () => {
    const shelf = await stockedShelf(application, '5', { expiresOn: daysFromToday(-1) });
    await nextLot(shelf, '7', { lot: '今日到期', expiresOn: daysFromToday(0) });
    await nextLot(shelf, '9', { lot: '三年后', expiresOn: daysFromToday(1000) });
    expect((await page({})).expiryMonths).toBe(6);
    expect(await balance(shelf)).toMatchObject({ free: '21', expired: '5', expiring: '7', nextExpiry: daysFromToday(0) });
  });

  test('show a kind of which there is nothing, and no share without a quota', async () => {
    const keeper = await application.as('storekeeper');
    const wanted = await created(keeper, 'supply-items', supplyItemBody({ name: '冲锋舟', quota: '4' }));
    const free = await created(keeper, 'supply-items', supplyItemBody({ name: '救生衣', quota: null }));
    expect(await balance({ item: wanted })).toMatchObject({ free: '0', quota: '4', shareOfQuota: '0.0', nextExpiry: null });
    expect(await balance({ item: free })).toMatchObject({ free: '0', quota: null, shareOfQuota: null });
  });

  test('of one warehouse have no share of the quota of all', async () => {
    const shelf = await stockedShelf(application, '50');
    const other = await created(await application.as('storekeeper'), 'warehouses', warehouseBody({ name: '老君殿储备库' }));
    await enter(shelf, { kind: 'transfer', quantity: '20', toWarehouse: other.id, enteredOn: '2020-03-01' });
    expect(await balance(shelf, { warehouse: other.id })).toMatchObject({ free: '20', shareOfQuota: null });
    expect(await balance(shelf, { warehouse: shelf.warehouse.id })).toMatchObject({ free: '30' });
    expect(await balance(shelf)).toMatchObject({ free: '50', shareOfQuota: '10.0' });
  });

  test('come page after page by name', async () => {
    const first = await page({ limit: '2' });
    expect(first.rows).toHaveLength(2);
    const names: string[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const { rows, next: following }: StockBalances = await page({ limit: '2', ...(next === undefined ? {} : { after: next }) });
      names.push(...rows.map(({ name, item }) => `${name} ${item}`));
      next = following;
    }
    expect(names).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(new Set(names).size).toBe((await page({ limit: '200' })).rows.length);
  });

  test('follow the place of the warehouse: who sees it sees what lies in it, and nobody else does', async () => {
    const keeper = await application.as('storekeeper');
    const item = await created(keeper, 'supply-items', supplyItemBody({ name: '应急灯', ...places.county }));
    const lot = await created(keeper, 'supply-lots', supplyLotBody({ item: item.id, ...places.county }));
    const county = await created(keeper, 'warehouses', warehouseBody(places.county));
    const township = await created(keeper, 'warehouses', warehouseBody({ name: '马蹄沟镇储备点', ...places.matigou }));
    await enter({ lot, warehouse: county }, { quantity: '30', ...places.county });
    await enter({ lot, warehouse: county }, { kind: 'transfer', quantity: '8', toWarehouse: township.id, enteredOn: '2020-03-01', ...places.county });
    expect(await balance({ item }, {}, 'matigou')).toMatchObject({ name: '应急灯', free: '8', shareOfQuota: null });
    expect(await balance({ item }, {}, 'yulin')).toMatchObject({ free: '30', shareOfQuota: '6.0' });
    expect(await balance({ item }, { warehouse: county.id }, 'matigou')).toBeUndefined();
    expect((await page({}, 'hejiaji')).rows.map(({ item: id }) => id)).not.toContain(item.id);
    expect((await page({}, 'linxiang')).rows).toEqual([]);
    await refused(application, 'role-not-allowed', () => ask('balances', {}, 'admin'));
    await refused(application, 'sign-in-required', () => application.stranger().get(`/api/supplies/balances?${query({})}`));
  });
});

describe('picking', () => {
  test('takes first what expires first, what never does last, and says what is missing', async () => {
    const never = await stockedShelf(application, '10');
    const late = await nextLot(never, '4', { lot: '晚', expiresOn: '2021-12-31' });
    const early = await nextLot(never, '3', { lot: '早', expiresOn: '2021-06-30' });
    const take = async (quantity: string) => {
      const { lots, missing } = await pick(never, quantity, { on: '2020-05-01' });
      return [...lots.map(({ lot, take: taken }) => [lot, taken]), missing];
    };
    expect(await take('2.5')).toEqual([[early.lot.id, '2.5'], '0']);
    expect(await take('8')).toEqual([[early.lot.id, '3'], [late.lot.id, '4'], [never.lot.id, '1'], '0']);
    expect(await take('20')).toEqual([[early.lot.id, '3'], [late.lot.id, '4'], [never.lot.id, '10'], '3']);
    expect((await pick(never, '1', { on: '2020-05-01' })).lots[0]).toMatchObject({ lotName: '早', warehouseName: '县应急物资储备库', expiresOn: '2021-06-30', available: '3' });
  });

  test('leaves out what is past its day, but tells it', async () => {
    const shelf = await stockedShelf(application, '10', { expiresOn: '2020-12-31' });
    expect(await pick(shelf, '4', { on: '2020-12-31' })).toMatchObject({ missing: '0', expired: '0' });
    expect(await pick(shelf, '4', { on: '2021-01-01' })).toEqual({ lots: [], missing: '4', expired: '10' });
    expect(await pick(shelf, '4')).toEqual({ lots: [], missing: '4', expired: '10' });
  });

  test('proposes no more than the ledger would let go on that day', async () => {
    const shelf = await stockedShelf(application, '10');
    await enter(shelf, { kind: 'issue', quantity: '8', enteredOn: '2020-05-01', ...(await handedOver()) });
    await enter(shelf, { quantity: '20', enteredOn: '2020-06-01' });
    for (const [on, available] of [['2020-01-31', undefined], ['2020-04-01', '2'], ['2020-05-15', '2'], ['2020-06-01', '22']] as const) {
      const { lots, missing } = await pick(shelf, '30', { on });
      expect([lots[0]?.available, Number(missing)]).toEqual([available, 30 - Number(available ?? 0)]);
      if (available === undefined) continue;
      const wanted: Given = { kind: 'reserve', quantity: `${available}.0001`, enteredOn: on };
      await refused(application, 'stock-insufficient', async () => (
        (await application.as('storekeeper')).post('/api/stock-entries', stockEntryBody({ lot: shelf.lot.id, warehouse: shelf.warehouse.id, ...wanted }))));
    }
  });

  test('looks into one warehouse when it is named', async () => {
    const shelf = await stockedShelf(application, '10');
    const other = await created(await application.as('storekeeper'), 'warehouses', warehouseBody({ name: '老君殿储备库' }));
    await enter(shelf, { kind: 'transfer', quantity: '4', toWarehouse: other.id, enteredOn: '2020-03-01' });
    const { lots, missing } = await pick(shelf, '5', { warehouse: other.id, on: '2020-04-01' });
    expect([lots.map(({ warehouse, take }) => [warehouse, take]), missing]).toEqual([[[other.id, '4']], '1']);
  });

  test('asks for a kind and a quantity above zero, and knows no other words', async () => {
    const item = newId();
    const wrong = async (given: Given) => namedPaths(await refused(application, 'contract-broken', () => ask('picking', given)));
    expect(await wrong({})).toEqual(['item', 'quantity']);
    expect(await wrong({ item, quantity: '0' })).toEqual(['quantity']);
    expect(await wrong({ item, quantity: '1.23456', on: '2020-02-30' })).toEqual(['on', 'quantity']);
    expect(await wrong({ item, quantity: '1', unheardOf: '1' })).toEqual(['unheardOf']);
    expect(accepted(await ask('picking', { item, quantity: '1' }))).toEqual({ lots: [], missing: '1', expired: '0' });
  });
});
