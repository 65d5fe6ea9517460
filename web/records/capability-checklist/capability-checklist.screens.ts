import { capabilityChecklist } from '@fenghuo/shared/records/capability-checklist';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { capabilityChecklistWords } from './capability-checklist.words.js';

export const capabilityChecklistScreens = {
  contract: capabilityChecklist,
  area: 'capability',
  tones: { recorded: 'plain' },
  span: 'all',
  register: { zh: '登记核查', en: 'Record item' },
  presets: [{ label: capabilityChecklistWords.unmet, filters: () => ({ met: 'false' }) }],
  marks: ({ met }: RecordOf<typeof capabilityChecklist>) => (met ? [] : [{ tone: 'attention', word: capabilityChecklistWords.unmet }]),
} satisfies RecordScreens<typeof capabilityChecklist>;
