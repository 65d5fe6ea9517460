import { inspection } from '@fenghuo/shared/records/inspection';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const inspectionScreens = {
  contract: inspection,
  area: 'workSafety',
  tones: { recorded: 'plain' },
  span: 'year',
  map: { sign: { zh: '查', en: 'I' } },
  register: { zh: '登记检查', en: 'Record inspection' },
  defaults: ({ name }) => ({ officers: [name] }),
  nextSteps: () => ['hazard', 'enforcement-document'],
} satisfies RecordScreens<typeof inspection>;
