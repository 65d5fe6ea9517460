import { seizedItem } from '@fenghuo/shared/records/seized-item';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const seizedItemScreens = {
  contract: seizedItem,
  tones: { recorded: 'plain' },
  area: 'enforcement',
  span: 'year',
  register: { zh: '登记查扣物品', en: 'Record seized item' },
  known: async ({ fireworksCase }) => ({ seizedOn: fireworksCase?.['foundOn'] }),
} satisfies RecordScreens<typeof seizedItem>;
