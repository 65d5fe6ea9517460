import { startOfDay } from '@fenghuo/shared/calendar';
import { dutyShift } from '@fenghuo/shared/records/duty-shift';
import { seededProvenances, type RecordOf } from '@fenghuo/shared/records/record-type';
import type { RecordScreens } from '../../recordkeeping/record-screens.js';
import { dutyShiftWords } from './duty-shift.words.js';

export const dutyShiftScreens = {
  contract: dutyShift,
  area: 'duty',
  tones: { rostered: 'running', handedOver: 'done' },
  span: 'year',
  register: { zh: '排班', en: 'Roster shift' },
  presets: [
    { label: dutyShiftWords.today, filters: (today) => ({ from: today, to: today, span: 'all' }) },
    { label: dutyShiftWords.notHandedOver, filters: (today) => ({ 'state': 'rostered', 'endsAt.before': today, 'span': 'all' }) },
  ],
  /** A shift that was rebuilt or made up has no signatures to wait for. */
  marks: ({ state, endsAt, voidedAt, provenance }: RecordOf<typeof dutyShift>, today) => (
    state === 'rostered' && voidedAt === null && !seededProvenances.includes(provenance) && endsAt < startOfDay(today)
      ? [{ tone: 'attention' as const, word: dutyShiftWords.notHandedOver }] : []),
  nextSteps: ({ state }) => (state === 'rostered' ? ['duty-log-entry', 'roll-call'] : []),
} satisfies RecordScreens<typeof dutyShift>;
