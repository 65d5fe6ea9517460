import { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const rectificationReplyScreens = {
  contract: rectificationReply,
  tones: { recorded: 'plain' },
  span: 'year',
  register: { zh: '登记整改回复', en: 'Record rectification reply' },
  candidates: { hazard: { state: 'ordered,rectifying' } },
  refusedAt: { 'rectified-before-found': ['rectifiedOn'] },
} satisfies RecordScreens<typeof rectificationReply>;
