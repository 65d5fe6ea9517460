import { stockEntry } from '@fenghuo/shared/records/stock-entry';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { PickingHelp } from './picking-help.js';

export const stockEntryScreens = {
  contract: stockEntry,
  area: 'supplies',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记出入库', en: 'Record stock entry' },
  EntryHelp: PickingHelp,
} satisfies RecordScreens<typeof stockEntry>;
