import type { AnyRecord, RecordOf } from '@fenghuo/shared/records/record-type';
import { reliefApplication } from '@fenghuo/shared/records/relief-application';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { reliefApplicationWords as words } from './relief-application.words.js';

export const reliefApplicationScreens = {
  contract: reliefApplication,
  area: 'disasters',
  tones: {
    applied: 'attention', discussed: 'running', noticed: 'running', reviewed: 'attention', approved: 'attention', paid: 'done', rejected: 'plain',
  },
  span: 'year',
  register: { zh: '登记救助申请', en: 'Record application' },
  presets: [
    { label: words.underNotice, filters: () => ({ state: 'noticed', span: 'all' }) },
    { label: words.toApprove, filters: () => ({ state: 'reviewed', span: 'all' }) },
    { label: words.toPay, filters: () => ({ state: 'approved', span: 'all' }) },
  ],
  marks(record: AnyRecord, today: string) {
    const { state, noticedTo } = record as RecordOf<typeof reliefApplication>;
    return state === 'noticed' && noticedTo !== null && noticedTo < today ? [{ tone: 'attention', word: words.noticeOver }] : [];
  },
} satisfies RecordScreens<typeof reliefApplication>;
