import { disaster } from '@fenghuo/shared/records/disaster';
import { stockEntry } from '@fenghuo/shared/records/stock-entry';
import { supplyItem } from '@fenghuo/shared/records/supply-item';
import { supplyLot } from '@fenghuo/shared/records/supply-lot';
import { disasterClass } from './disasters.js';
import { commonDimensions, fieldDate, fieldDimension, fieldQuantity, joinedDimension, type EvidenceDataset } from './evidence-dataset.js';

export const stockEntries: EvidenceDataset = {
  type: stockEntry,
  label: stockEntry.label,
  unit: { zh: '单', en: 'entries' },
  joins: {
    item: { type: supplyItem, of: 'record', field: 'item', sql: 'JOIN supply_item i ON i.bureau = t.bureau AND i.id = t.item' },
    lot: { type: supplyLot, of: 'record', field: 'lot', sql: 'JOIN supply_lot l ON l.bureau = t.bureau AND l.id = t.lot' },
    disaster: { type: disaster, of: 'record', field: 'disaster', sql: 'LEFT JOIN disaster d ON d.bureau = t.bureau AND d.id = t.disaster' },
    /** An entry that was reversed counts no more, nor does the counter-entry. */
    reversal: { type: stockEntry, of: 'joined', field: 'reverses', sql: 'LEFT JOIN stock_entry r ON r.bureau = t.bureau AND r.reverses = t.id' },
  },
  dimensions: {
    kind: fieldDimension(stockEntry, 'kind'),
    cause: fieldDimension(stockEntry, 'cause'),
    disaster: fieldDimension(stockEntry, 'disaster'),
    disasterName: joinedDimension(disaster, 'name', 'disaster', 'd'),
    disasterKind: joinedDimension(disaster, 'kind', 'disaster', 'd'),
    disasterClass: { ...disasterClass('d.kind'), join: 'disaster' },
    unit: fieldDimension(stockEntry, 'unit'),
    warehouse: fieldDimension(stockEntry, 'warehouse'),
    itemName: { label: supplyItem.fields.name.label, options: null, sql: 'i.name', join: 'item' },
    category: { label: supplyItem.fields.category.label, options: supplyItem.fields.category.options ?? null, sql: 'i.category', join: 'item' },
    ...commonDimensions(stockEntry),
  },
  dates: { enteredOn: fieldDate(stockEntry, 'enteredOn') },
  quantities: {
    quantity: fieldQuantity(stockEntry, 'quantity', { unitDimension: 'unit' }),
    /** Of lots whose price is known. */
    value: { label: { zh: '价值（数量×批次单价）', en: 'Value (quantity by price of the lot)' }, sql: 't.quantity * l.unit_price / 100.0', unit: { zh: '元', en: 'yuan' }, join: 'lot' },
  },
  admissibility: {
    'notReversed@1': {
      label: { zh: '未冲销', en: 'not reversed' },
      failed: { zh: '已冲销', en: 'Reversed by a counter-entry' },
      basis: null,
      sql: 'r.id IS NULL',
      join: 'reversal',
    },
    'handover@1': {
      label: { zh: '有接收人签名或签收单', en: "with the receiver's signature or receipt" },
      failed: { zh: '没有接收人签名或签收单', en: 'No signature or receipt of the receiver' },
      basis: { zh: '自然灾害救助条例第二十四条至第二十七条', en: 'Regulation on natural disaster relief, arts. 24–27' },
      sql: 't.receiver_signature IS NOT NULL OR cardinality(t.photos) + cardinality(t.files) > 0',
    },
  },
};
