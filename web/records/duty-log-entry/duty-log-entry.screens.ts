import { dutyLogEntry } from '@fenghuo/shared/records/duty-log-entry';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { dutyLogEntryWords } from './duty-log-entry.words.js';

export const dutyLogEntryScreens = {
  contract: dutyLogEntry,
  area: 'duty',
  tones: { recorded: 'plain', corrected: 'attention' },
  span: 'year',
  register: { zh: '登记值班记录', en: 'Enter in the log' },
  candidates: { shift: { state: 'rostered' }, corrects: { state: 'recorded' } },
  presets: [
    { label: dutyLogEntryWords.incidents, filters: () => ({ kind: 'incident' }) },
    { label: dutyLogEntryWords.corrections, filters: () => ({ kind: 'correction' }) },
  ],
} satisfies RecordScreens<typeof dutyLogEntry>;
