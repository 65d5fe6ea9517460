import { stockEntry } from '@fenghuo/shared/records/stock-entry';
import { stocktake } from '@fenghuo/shared/records/stocktake';
import { supplyItem } from '@fenghuo/shared/records/supply-item';
import { supplyLot } from '@fenghuo/shared/records/supply-lot';
import { warehouse } from '@fenghuo/shared/records/warehouse';
import { builder, dependentBuilder } from '../builders.js';

export const supplyItemBody = builder(supplyItem, { name: '棉被', category: 'basicLiving', unit: '床', quota: '500', registeredOn: '2020-01-06' });

export const warehouseBody = builder(warehouse, { name: '县应急物资储备库', kind: 'county', keepers: ['张保管'], registeredOn: '2020-01-06' });

export const supplyLotBody = dependentBuilder<typeof supplyLot, 'item'>(supplyLot, {
  lot: '2020-棉被-01', source: 'purchase', arrivedOn: '2020-02-01',
});

export const stockEntryBody = dependentBuilder<typeof stockEntry, 'warehouse' | 'lot'>(stockEntry, {
  kind: 'receive', quantity: '100', enteredOn: '2020-02-01',
});

export const stocktakeBody = dependentBuilder<typeof stocktake, 'warehouse' | 'lot'>(stocktake, {
  countedOn: '2020-03-01', counted: '100', countedBy: ['张保管', '李监盘'],
});
