import { hazard, isOverdue } from '@fenghuo/shared/records/hazard';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { daysBetween } from '@fenghuo/shared/working-days';
import type { Mark, RecordScreens } from '../../recordkeeping/record-screens.js';
import { hazardWords } from './hazard.words.js';

const open = 'found,ordered,rectifying,awaitingRecheck';
/** Days before the deadline from which it is said. */
const soon = 3;

export const hazardScreens = {
  contract: hazard,
  area: 'workSafety',
  tones: {
    found: 'attention', ordered: 'running', rectifying: 'running', awaitingRecheck: 'attention', closed: 'done', transferred: 'plain',
  },
  span: 'year',
  map: { sign: { zh: '患', en: 'H' }, shownFirst: true, overdue: (today) => ({ 'state': open, 'deadline.before': today }) },
  register: { zh: '登记隐患', en: 'Record hazard' },
  presets: [
    { label: hazardWords.overdue, filters: (today) => ({ 'state': open, 'deadline.before': today, 'span': 'all' }) },
    { label: hazardWords.awaitingRecheck, filters: () => ({ state: 'awaitingRecheck', span: 'all' }) },
    { label: hazardWords.major, filters: () => ({ grade: 'major' }) },
  ],
  marks: (record: RecordOf<typeof hazard>, today) => [...gradeMarks(record), ...deadlineMarks(record, today)],
} satisfies RecordScreens<typeof hazard>;

function gradeMarks({ grade, state }: RecordOf<typeof hazard>): readonly Mark[] {
  return grade === 'major' && !hazard.settled?.includes(state) ? [{ tone: 'alarm', word: hazardWords.majorShort }] : [];
}

function deadlineMarks(record: RecordOf<typeof hazard>, today: string): readonly Mark[] {
  if (isOverdue(record, today)) return [{ tone: 'alarm', word: hazardWords.overdue }];
  if (record.deadline === null || record.state === 'closed' || record.state === 'transferred') return [];
  const days = daysBetween(today, record.deadline);
  if (days === 0) return [{ tone: 'attention', word: hazardWords.dueToday }];
  return days <= soon ? [{ tone: 'attention', word: hazardWords.dueSoon }] : [];
}
