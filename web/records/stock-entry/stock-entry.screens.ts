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

/** Who comes from the page of a disaster brings it along before the kind is chosen. */
function saysDisaster(kind: unknown, cause: unknown): boolean {
  return (!kind || handsOver.includes(kind as StockKind)) && (!cause || cause === 'disaster' || cause === 'rescue');
}

export const stockEntryScreens = {
  contract: stockEntry,
  area: 'supplies',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记出入库', en: 'Record stock entry' },
  EntryHelp: PickingHelp,
  idle: ({ kind, cause }) => [
    ...Object.entries(askedOf).filter(([, kinds]) => !kinds.includes(kind as StockKind)).map(([name]) => name),
    ...(saysDisaster(kind, cause) ? [] : ['disaster']),
  ],
} satisfies RecordScreens<typeof stockEntry>;
