import { choice, date, files, longText, money, photos, reference, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** Supplies of one kind that came together: from one source, with one day of expiry. */
export const supplyLot = recordType({
  name: 'supply-lot',
  path: 'supply-lots',
  label: { zh: '物资批次', en: 'Supply lot' },
  plural: { zh: '物资批次', en: 'Supply lots' },
  fields: {
    lot: text({ zh: '批次号', en: 'Lot' }, { max: 60 }),
    item: reference('supply-item', { zh: '物资品种', en: 'Supply item' }, { fixed: true }),
    source: choice({ zh: '来源', en: 'Source' }, {
      purchase: { zh: '采购', en: 'Purchase' },
      allocation: { zh: '上级调拨', en: 'Allocated from above' },
      donation: { zh: '捐赠', en: 'Donation' },
      recovery: { zh: '回收', en: 'Recovered' },
      opening: { zh: '期初结存', en: 'Opening balance' },
    }),
    arrivedOn: date({ zh: '到货日期', en: 'Arrived on' }),
    producedOn: date({ zh: '生产日期', en: 'Produced on' }, { optional: true }),
    expiresOn: date({ zh: '到期日期', en: 'Expires on' }, { optional: true, mayBeFuture: true }),
    unitPrice: money({ zh: '单价', en: 'Unit price' }, { optional: true }),
    supplier: text({ zh: '供货或调出单位', en: 'Supplier' }, { optional: true }),
    document: text({ zh: '凭证或文号', en: 'Voucher or document number' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    files: files({ zh: '附件', en: 'Files' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'lot',
  listedBy: 'arrivedOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['storekeeper', 'manager'], amend: ['storekeeper', 'manager'], void: ['manager'] },
  columns: ['item', 'source', 'arrivedOn', 'expiresOn'],
});
