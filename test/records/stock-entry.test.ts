import { stockEntry } from '@fenghuo/shared/records/stock-entry';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication, type Application } from '../setup/application.js';
import { disasterBody } from '../setup/builders/disasters.js';
import { stockEntryBody, stocktakeBody, supplyLotBody, warehouseBody } from '../setup/builders/supplies.js';
import { transitionBody } from '../setup/builders.js';
import { sendPhoto } from '../setup/photos.js';
import { describeCommonCases } from './common-cases.js';
import { balanceOf, stockedShelf, type Shelf } from './supplies.js';
import { accepted, created, moved, namedPaths, refused } from './support.js';

let application: Application;
let shelf: Shelf;
beforeAll(async () => {
  application = await startApplication();
  shelf = await stockedShelf(application);
});
afterAll(() => application.close());

const path = 'stock-entries';
const keeper = () => application.as('storekeeper');
type Given = Readonly<Record<string, unknown>>;
const at = ({ lot, warehouse }: Shelf, given: Given = {}) => stockEntryBody({ lot: lot.id, warehouse: warehouse.id, ...given });
const enter = async (on: Shelf, given: Given) => created(await keeper(), path, at(on, given));

/** What an issue needs beside its quantity. */
async function handedOver(given: Given = {}): Promise<Given> {
  return { kind: 'issue', cause: 'rescue', receiver: '马蹄沟镇政府', receiverSignature: await sendPhoto(await keeper()), ...given };
}

describe('a stock entry', () => {
  describeCommonCases({
    contract: stockEntry, application: () => application, build: (given) => Promise.resolve(at(shelf, { enteredOn: '2020-03-01', ...given })),
    may: { create: ['storekeeper', 'manager'], amend: [], void: [] },
  });

  test('is numbered without holes within its year, whatever is refused in between', async () => {
    const on = await stockedShelf(application, '0');
    const numbers: string[] = [];
    for (const quantity of ['1', '2', '3']) {
      numbers.push((await enter(on, { quantity, enteredOn: '2021-02-01' }))['number'] as string);
      await refused(application, 'handover-incomplete', async () => (await keeper()).post(`/api/${path}`, at(on, { kind: 'issue', enteredOn: '2021-02-01' })));
    }
    expect(numbers).toEqual(['物单〔2021〕1号', '物单〔2021〕2号', '物单〔2021〕3号']);
  });

  test('knows what the lot is and in which unit it is counted', async () => {
    expect(await enter(shelf, {})).toMatchObject({ item: shelf.item.id, unit: '床' });
  });

  test('that hands supplies over needs a cause, a receiver and a signature or receipt', async () => {
    const whole = await handedOver({ quantity: '1', enteredOn: '2020-03-01' });
    for (const missing of ['cause', 'receiver', 'receiverSignature']) {
      await refused(application, 'handover-incomplete', async () => (await keeper()).post(`/api/${path}`, at(shelf, { ...whole, [missing]: null })));
    }
    await enter(shelf, whole);
    await enter(shelf, { ...whole, receiverSignature: null, photos: [await sendPhoto(await keeper())] });
  });

  test('issued for disaster relief names the disaster, which shows it', async () => {
    const out = await handedOver({ quantity: '1', enteredOn: '2020-08-05', cause: 'disaster' });
    const problem = await refused(application, 'handover-needs-disaster', async () => (await keeper()).post(`/api/${path}`, at(shelf, out)));
    expect(namedPaths(problem)).toEqual(['record.disaster']);
    const { id: disaster } = await created(await application.as('duty'), 'disasters', disasterBody());
    const issue = await enter(shelf, { ...out, disaster });
    const { rows } = accepted(await (await keeper()).get<{ rows: AnyRecord[] }>(`/api/${path}?bureau=610831&disaster=${disaster}`));
    expect(rows).toEqual([issue]);
  });

  test('never takes more than there is, and says how much there is', async () => {
    const on = await stockedShelf(application, '10.5');
    const out = await handedOver({ enteredOn: '2020-03-01' });
    await enter(on, { ...out, quantity: '4.25' });
    const problem = await refused(application, 'stock-insufficient', async () => (await keeper()).post(`/api/${path}`, at(on, { ...out, quantity: '6.2501' })));
    expect(problem.title.zh).toContain('最多可出库 6.25，本单需 6.2501');
    await enter(on, { ...out, quantity: '6.25' });
    expect(await balanceOf(application, on)).toBe('0');
  });

  test('entered late may not leave any later day short', async () => {
    const on = await stockedShelf(application, '10');
    const out = await handedOver();
    await enter(on, { ...out, quantity: '8', enteredOn: '2020-05-01' });
    await enter(on, { kind: 'receive', quantity: '20', enteredOn: '2020-06-01' });
    const late = await refused(application, 'stock-insufficient', async () => (
      (await keeper()).post(`/api/${path}`, at(on, { ...out, quantity: '3', enteredOn: '2020-04-01' }))));
    expect(late.title.en).toContain('2 of this lot can be taken');
    await enter(on, { ...out, quantity: '2', enteredOn: '2020-04-01' });
    expect(await balanceOf(application, on)).toBe('20');
  });

  test('is judged one after the other within a batch, and late ones by those before them in it', async () => {
    const on = await stockedShelf(application, '10');
    const out = await handedOver();
    const bodies = [
      at(on, { ...out, quantity: '7', enteredOn: '2020-05-01' }), at(on, { ...out, quantity: '4', enteredOn: '2020-05-02' }),
      at(on, { ...out, quantity: '4', enteredOn: '2020-04-01' }), at(on, { ...out, quantity: '3', enteredOn: '2020-04-01' }),
    ];
    const { body } = await (await keeper()).post<{ verdicts: { verdict: string; problem?: { code: string } }[] }>(
      '/api/edits', { edits: bodies.map((one) => ({ action: 'create', type: 'stock-entry', body: one })) });
    expect(body.verdicts.map(({ verdict, problem }) => problem?.code ?? verdict)).toEqual(['applied', 'stock-insufficient', 'stock-insufficient', 'applied']);
    expect(await balanceOf(application, on)).toBe('0');
  });

  test('transfers to another warehouse, reserves, dispatches, lends and takes back', async () => {
    const on = await stockedShelf(application, '100');
    const other = await created(await keeper(), 'warehouses', warehouseBody({ name: '马蹄沟镇储备点', kind: 'township' }));
    const moving = { kind: 'transfer', quantity: '30', enteredOn: '2020-03-01' };
    await refused(application, 'transfer-needs-warehouse', async () => (await keeper()).post(`/api/${path}`, at(on, moving)));
    await refused(application, 'transfer-needs-warehouse', async () => (await keeper()).post(`/api/${path}`, at(on, { ...moving, toWarehouse: on.warehouse.id })));
    await enter(on, { ...moving, toWarehouse: other.id });
    await enter(on, { kind: 'reserve', quantity: '20', enteredOn: '2020-03-02' });
    const out = await handedOver({ enteredOn: '2020-03-03' });
    await refused(application, 'reservation-insufficient', async () => (await keeper()).post(`/api/${path}`, at(on, { ...out, kind: 'dispatch', quantity: '21' })));
    await enter(on, { ...out, kind: 'dispatch', quantity: '15' });
    await enter(on, { kind: 'release', quantity: '5', enteredOn: '2020-03-03' });
    await enter(on, { ...out, kind: 'borrow', quantity: '10' });
    await refused(application, 'loan-insufficient', async () => (await keeper()).post(`/api/${path}`, at(on, { kind: 'return', quantity: '11', enteredOn: '2020-03-04' })));
    await enter(on, { kind: 'return', quantity: '4', enteredOn: '2020-03-04' });
    expect(await Promise.all(['supplies', 'supplies-reserved', 'supplies-lent'].map((ledger) => balanceOf(application, on, ledger)))).toEqual(['49', '0', '6']);
    expect(await balanceOf(application, { lot: on.lot, warehouse: other })).toBe('30');
  });

  test('is corrected by one counter-entry, which takes back exactly what it reverses', async () => {
    const on = await stockedShelf(application, '10');
    const issue = await enter(on, await handedOver({ quantity: '4', enteredOn: '2020-03-01' }));
    const counter = (given: Given) => at(on, { kind: 'reversal', reverses: issue.id, quantity: '4', enteredOn: '2020-03-02', ...given });
    await refused(application, 'reversal-differs', async () => (await keeper()).post(`/api/${path}`, counter({ quantity: '3' })));
    await refused(application, 'reversal-differs', async () => (await keeper()).post(`/api/${path}`, counter({ reverses: null })));
    const reversal = await created(await keeper(), path, counter({}));
    expect(await balanceOf(application, on)).toBe('10');
    await refused(application, 'reversed-before', async () => (await keeper()).post(`/api/${path}`, counter({})));
    await refused(application, 'reversed-before', async () => (await keeper()).post(`/api/${path}`, counter({ reverses: reversal.id })));
  });

  test('of what came in cannot be reversed when it has gone out since', async () => {
    const on = await stockedShelf(application, '0');
    const receipt = await enter(on, { quantity: '5' });
    await enter(on, await handedOver({ quantity: '3', enteredOn: '2020-03-01' }));
    await refused(application, 'stock-insufficient', async () => (
      (await keeper()).post(`/api/${path}`, at(on, { kind: 'reversal', reverses: receipt.id, quantity: '5', enteredOn: '2020-03-02' }))));
  });

  test('of an expired lot needs a reason, and none is dated before the lot arrived', async () => {
    const on = await stockedShelf(application, '10', { expiresOn: '2020-12-31' });
    const out = await handedOver({ quantity: '1', enteredOn: '2021-01-01' });
    await refused(application, 'lot-expired', async () => (await keeper()).post(`/api/${path}`, at(on, out)));
    await enter(on, { ...out, overrideReason: '经检验合格，应急使用' });
    await enter(on, { ...out, enteredOn: '2020-12-31' });
    await refused(application, 'entered-before-arrival', async () => (await keeper()).post(`/api/${path}`, at(on, { enteredOn: '2020-01-31' })));
  });

  test('of a loss or a difference counted needs its reason with proof', async () => {
    const loss = { kind: 'scrap', quantity: '1', enteredOn: '2020-03-01', remarks: '霉变' };
    await refused(application, 'loss-needs-proof', async () => (await keeper()).post(`/api/${path}`, at(shelf, loss)));
    await enter(shelf, { ...loss, photos: [await sendPhoto(await keeper())] });
  });

  test('brings nothing into a warehouse that is closed', async () => {
    const on = await stockedShelf(application, '10');
    const manager = await application.as('manager');
    await moved(manager, 'warehouses', on.warehouse, 'close', transitionBody(on.warehouse));
    await refused(application, 'warehouse-closed', async () => (await keeper()).post(`/api/${path}`, at(on, { enteredOn: '2020-03-01' })));
    await enter(on, await handedOver({ quantity: '10', enteredOn: '2020-03-01' }));
  });
});

describe('a stocktake', () => {
  test('reads the book balance of its day, which nobody types', async () => {
    const on = await stockedShelf(application, '100');
    await enter(on, { kind: 'reserve', quantity: '40', enteredOn: '2020-03-01' });
    await enter(on, await handedOver({ quantity: '10', enteredOn: '2020-03-10' }));
    const count = async (countedOn: string, counted: string): Promise<AnyRecord> => (
      created(await keeper(), 'stocktakes', stocktakeBody({ lot: on.lot.id, warehouse: on.warehouse.id, countedOn, counted })));
    expect(await count('2020-03-05', '100')).toMatchObject({ booked: '100', result: 'matching' });
    expect(await count('2020-03-10', '89.5')).toMatchObject({ booked: '90', result: 'shortage' });
    expect(await count('2020-03-10', '91')).toMatchObject({ booked: '90', result: 'surplus' });
    const typed = stocktakeBody({ lot: on.lot.id, warehouse: on.warehouse.id, booked: '91' });
    await refused(application, 'contract-broken', async () => (await keeper()).post('/api/stocktakes', typed));
  });
});

test('a lot is of a kind of supplies that exists', async () => {
  await refused(application, 'reference-unknown', async () => (await keeper()).post('/api/supply-lots', supplyLotBody({ item: shelf.lot.id })));
});
