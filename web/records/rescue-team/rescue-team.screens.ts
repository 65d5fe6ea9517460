import { rescueTeam } from '@fenghuo/shared/records/rescue-team';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const rescueTeamScreens = {
  contract: rescueTeam,
  area: 'capability',
  tones: { active: 'plain', disbanded: 'done' },
  span: 'all',
  map: { sign: { zh: '队', en: 'T' } },
  register: { zh: '登记队伍', en: 'Register team' },
  nextSteps: ({ state }) => (state === 'active' ? ['training'] : []),
} satisfies RecordScreens<typeof rescueTeam>;
