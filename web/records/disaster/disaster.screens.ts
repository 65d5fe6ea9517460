import { disaster } from '@fenghuo/shared/records/disaster';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { disasterWords } from './disaster.words.js';

export const disasterScreens = {
  contract: disaster,
  area: 'disasters',
  tones: { ongoing: 'running', stable: 'done' },
  span: 'year',
  map: { sign: { zh: '灾', en: 'D' }, shownFirst: true },
  register: { zh: '登记灾害过程', en: 'Record disaster' },
  presets: [
    { label: disasterWords.ongoing, filters: () => ({ state: 'ongoing', span: 'all' }) },
    { label: disasterWords.danger, filters: () => ({ nature: 'danger' }) },
  ],
  nextSteps: () => ['disaster-report', 'emergency-response'],
} satisfies RecordScreens<typeof disaster>;
