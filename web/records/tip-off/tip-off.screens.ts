import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { tipOff } from '@fenghuo/shared/records/tip-off';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { tipOffWords } from './tip-off.words.js';

export const tipOffScreens = {
  contract: tipOff,
  tones: { received: 'attention', accepted: 'running', verified: 'running', replied: 'done', refused: 'plain' },
  area: 'enforcement',
  span: 'year',
  map: { sign: { zh: '举', en: 'T' }, overdue: (today) => ({ 'state': 'received,accepted', 'verifyBy.before': today }) },
  register: { zh: '登记举报', en: 'Record tip-off' },
  presets: [
    { label: tipOffWords.open, filters: () => ({ state: 'received,accepted,verified', span: 'all' }) },
    { label: tipOffWords.acceptOverdue, filters: (today) => ({ 'state': 'received', 'acceptBy.before': today, 'span': 'all' }) },
    { label: tipOffWords.verifyOverdue, filters: (today) => ({ 'state': 'received,accepted', 'verifyBy.before': today, 'span': 'all' }) },
  ],
  defaults: () => ({ anonymous: false }),
  nextSteps: ({ state }) => (state === 'accepted' || state === 'verified' ? ['fireworks-case'] : []),
  marks: ({ state, acceptBy, verifyBy, voidedAt }: RecordOf<typeof tipOff>, today) => {
    if (voidedAt !== null) return [];
    if (state === 'received' && acceptBy !== null && acceptBy < today) return [{ tone: 'alarm', word: tipOffWords.acceptOverdue }];
    return state === 'accepted' && verifyBy !== null && verifyBy < today ? [{ tone: 'alarm', word: tipOffWords.verifyOverdue }] : [];
  },
} satisfies RecordScreens<typeof tipOff>;
