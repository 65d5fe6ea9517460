import { equipment } from '@fenghuo/shared/records/equipment';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { equipmentWords } from './equipment.words.js';

export const equipmentScreens = {
  contract: equipment,
  area: 'capability',
  tones: { unchecked: 'attention', normal: 'plain', faulty: 'alarm', repair: 'running', scrapped: 'done' },
  span: 'all',
  map: { sign: { zh: '装', en: 'E' } },
  register: { zh: '登记装备', en: 'Register equipment' },
  presets: [
    { label: equipment.states.unchecked, filters: () => ({ state: 'unchecked' }) },
    { label: equipmentWords.broken, filters: () => ({ state: 'faulty,repair' }) },
  ],
  candidates: { site: { state: 'active' } },
  nextSteps: ({ state }) => (state === 'scrapped' ? [] : ['equipment-check']),
} satisfies RecordScreens<typeof equipment>;
