import { choice, date, derived, files, longText, photos, quantity, reference, serial, signature, text } from './field.js';
import { recorded, recordType } from './record-type.js';

/** Which way a kind of entry moves a lot in its warehouse, and what it asks for. */
export const stockKinds = {
  receive: { zh: '入库', en: 'Receipt' },
  issue: { zh: '发放', en: 'Issue' },
  transfer: { zh: '调拨', en: 'Transfer' },
  borrow: { zh: '借出', en: 'Loan' },
  return: { zh: '归还', en: 'Return' },
  scrap: { zh: '报废', en: 'Scrapping' },
  surplus: { zh: '盘盈', en: 'Surplus counted' },
  shortage: { zh: '盘亏', en: 'Shortage counted' },
  reserve: { zh: '预留', en: 'Reservation' },
  release: { zh: '取消预留', en: 'Reservation released' },
  dispatch: { zh: '预留出库', en: 'Dispatch of a reservation' },
  reversal: { zh: '冲销', en: 'Counter-entry' },
} as const;
export type StockKind = keyof typeof stockKinds;

/** The stock differs from the books: what happened must be said, and shown. */
export const losses: readonly StockKind[] = ['scrap', 'surplus', 'shortage'];

/** Supplies leave the bureau's hands: to whom and why must be said, and somebody signs. */
export const handsOver: readonly StockKind[] = ['issue', 'borrow', 'dispatch'];

/**
 * One movement of one lot in the supplies ledger (DESIGN 3.2): only added to, a mistake is corrected by a counter-entry, and no balance goes
 * below zero on any day. Issue is tied to a cause and to the receiver's signature (自然灾害救助条例 art. 24–27).
 */
export const stockEntry = recordType({
  name: 'stock-entry',
  path: 'stock-entries',
  label: { zh: '出入库单', en: 'Stock entry' },
  plural: { zh: '出入库单', en: 'Stock entries' },
  fields: {
    number: serial({ zh: '单号', en: 'Number' }),
    kind: choice({ zh: '业务类型', en: 'Kind' }, stockKinds),
    warehouse: reference('warehouse', { zh: '仓库', en: 'Warehouse' }, { fixed: true }),
    lot: reference('supply-lot', { zh: '批次', en: 'Lot' }, { fixed: true }),
    quantity: quantity({ zh: '数量', en: 'Quantity' }, { positive: true }),
    unit: derived(text({ zh: '单位', en: 'Unit' })),
    enteredOn: date({ zh: '业务日期', en: 'Date' }),
    toWarehouse: reference('warehouse', { zh: '调入仓库', en: 'To warehouse' }, { optional: true }),
    cause: choice({ zh: '事由', en: 'Cause' }, {
      disaster: { zh: '灾害救助', en: 'Disaster relief' },
      winterSpring: { zh: '冬春救助', en: 'Winter and spring relief' },
      epidemic: { zh: '疫情防控', en: 'Epidemic control' },
      rescue: { zh: '抢险救援', en: 'Rescue' },
      drill: { zh: '演练', en: 'Drill' },
      daily: { zh: '日常管理', en: 'Daily management' },
    }, { optional: true }),
    disaster: reference('disaster', { zh: '灾害过程', en: 'Disaster' }, {
      optional: true, hint: { zh: '事由为灾害救助的必填', en: 'Required where the cause is disaster relief' },
    }),
    causeDetail: text({ zh: '灾害或事由说明', en: 'Disaster or cause in words' }, { optional: true }),
    receiver: text({ zh: '接收单位（人）', en: 'Receiver' }, { optional: true }),
    receiverSignature: signature({ zh: '接收人签名', en: "Receiver's signature" }, { optional: true }),
    overrideReason: text({ zh: '过期物资出库理由', en: 'Reason for using an expired lot' }, { optional: true }),
    reverses: reference('stock-entry', { zh: '被冲销的单据', en: 'Entry reversed' }, { optional: true }),
    item: derived(reference('supply-item', { zh: '物资品种', en: 'Supply item' })),
    photos: photos({ zh: '照片', en: 'Photos' }),
    files: files({ zh: '签收单等附件', en: 'Receipts and files' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'number',
  titleWith: 'kind',
  listedBy: 'enteredOn',
  states: recorded,
  initial: 'recorded',
  transitions: {},
  may: { create: ['storekeeper', 'manager'], amend: [], void: [] },
  numbered: { field: 'number', by: null, format: ({ year, n }) => `物单〔${year}〕${n}号` },
  demands: (_action, { kind, cause }) => {
    if (kind === 'transfer') return ['toWarehouse'];
    if ((losses as readonly unknown[]).includes(kind)) return ['remarks'];
    if (!(handsOver as readonly unknown[]).includes(kind)) return [];
    return cause === 'disaster' ? ['cause', 'receiver', 'disaster'] : ['cause', 'receiver'];
  },
  columns: ['kind', 'item', 'quantity', 'unit', 'warehouse', 'enteredOn', 'receiver'],
});
