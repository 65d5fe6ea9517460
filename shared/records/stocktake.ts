import { choice, date, derived, longText, people, photos, quantity, reference } from './field.js';
import { recorded, recordType } from './record-type.js';

/** What was counted of a lot in a warehouse beside what the ledger says (盘点): the book balance is read, never typed. */
export const stocktake = recordType({
  name: 'stocktake',
  path: 'stocktakes',
  label: { zh: '盘点记录', en: 'Stocktake' },
  plural: { zh: '盘点记录', en: 'Stocktakes' },
  fields: {
    warehouse: reference('warehouse', { zh: '仓库', en: 'Warehouse' }, { fixed: true }),
    lot: reference('supply-lot', { zh: '批次', en: 'Lot' }, { fixed: true }),
    countedOn: date({ zh: '盘点日期', en: 'Counted on' }),
    counted: quantity({ zh: '实盘数', en: 'Counted' }),
    countedBy: people({ zh: '盘点人', en: 'Counted by' }, { min: 2 }),
    booked: derived(quantity({ zh: '账面数', en: 'Book balance' })),
    result: derived(choice({ zh: '盘点结果', en: 'Result' }, {
      matching: { zh: '账实相符', en: 'Matches the book' },
      surplus: { zh: '盘盈', en: 'Surplus' },
      shortage: { zh: '盘亏', en: 'Shortage' },
    })),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'result',
  titleWith: 'counted',
  listedBy: 'countedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['storekeeper', 'manager'], amend: [], void: ['manager'] },
  columns: ['warehouse', 'lot', 'counted', 'booked', 'countedOn'],
});
