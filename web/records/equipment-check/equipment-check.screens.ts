import { equipmentCheck } from '@fenghuo/shared/records/equipment-check';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const equipmentCheckScreens = {
  contract: equipmentCheck,
  area: 'capability',
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记巡检', en: 'Record check' },
  candidates: { equipment: { state: 'unchecked,normal,faulty,repair' } },
} satisfies RecordScreens<typeof equipmentCheck>;
