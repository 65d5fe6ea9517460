import { rectificationReply } from '@fenghuo/shared/records/rectification-reply';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';

export const rectificationReplyScreens = {
  contract: rectificationReply,
  area: 'workSafety',
  tones: { recorded: 'plain' },
  span: 'year',
  map: { sign: { zh: '改', en: 'R' } },
  register: { zh: '登记整改回复', en: 'Record rectification reply' },
  candidates: { hazard: { state: 'ordered,rectifying' } },
} satisfies RecordScreens<typeof rectificationReply>;
