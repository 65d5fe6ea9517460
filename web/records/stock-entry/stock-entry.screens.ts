import { handsOver, stockEntry, type StockKind } from '@fenghuo/shared/records/stock-entry';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { PickingHelp } from './picking-help.js';

/** Fields that only some kinds of entry ask for. */
const askedOf: Readonly<Record<string, readonly StockKind[]>> = {
  toWarehouse: ['transfer'],
  cause: handsOver, causeDetail: handsOver, receiver: handsOver, receiverSignature: handsOver,
  overrideReason: [...handsOver, 'transfer', 'reserve'],
  reverses: ['reversal'],
};

export const stockEntryScreens = {
  contract: stockEntry,
  area: 'supplies',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记出入库', en: 'Record stock entry' },
  EntryHelp: PickingHelp,
  idle: ({ kind }) => Object.entries(askedOf).filter(([, kinds]) => !kinds.includes(kind as StockKind)).map(([name]) => name),
} satisfies RecordScreens<typeof stockEntry>;
