import { circular } from '@fenghuo/shared/records/circular';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { circularWords } from './circular.words.js';

export const circularScreens = {
  contract: circular,
  area: 'assessment',
  tones: { issued: 'plain', settled: 'done' },
  span: 'year',
  register: { zh: '登记公文或会议', en: 'Record circular' },
  presets: [{ label: circularWords.open, filters: () => ({ kind: 'assignment,supervision', state: 'issued', span: 'all' }) }],
  marks: ({ state, dueOn }: RecordOf<typeof circular>, today) => (
    dueOn !== null && dueOn < today && state === 'issued' ? [{ tone: 'alarm', word: circularWords.overdue }] : []),
} satisfies RecordScreens<typeof circular>;
