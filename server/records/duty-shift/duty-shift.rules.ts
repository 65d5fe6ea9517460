import { dayOf, minuteOf } from '@fenghuo/shared/calendar';
import { dutyShift } from '@fenghuo/shared/records/duty-shift';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { readParameters } from '../../database/parameters.js';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';
import { findOverlaps, type Overlap } from './find-overlaps.js';

type Shift = RecordOf<typeof dutyShift>;

interface ShiftFacts {
  readonly officers: number;
  readonly hours: number;
  readonly entries: number;
  /** Another shift of the same post at the same time. */
  readonly overlap: Overlap | undefined;
}

export const dutyShiftRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const parameters = await readParameters(sql, bureau, ['duty.officers', 'duty.shiftHours']);
    const rows = await sql<{ shift: string; entries: number }>(
      'SELECT shift, count(*)::int AS entries FROM duty_log_entry WHERE bureau = $1 AND shift = ANY($2) GROUP BY shift', [bureau, changes.map(({ after }) => after.id)]);
    const overlaps = await findOverlaps(sql, bureau, changes);
    const entries = new Map(rows.map((row) => [row.shift, row.entries]));
    return new Map(changes.map(({ after }) => {
      const day = dayOf(new Date((after as Shift).startsAt));
      const facts: ShiftFacts = {
        officers: parameters.on('duty.officers', day), hours: parameters.on('duty.shiftHours', day), entries: entries.get(after.id) ?? 0,
        overlap: overlaps.get(after.id),
      };
      return [after.id, { ...facts }];
    }));
  },

  derive: ({ after }) => ({ dutyOn: dayOf(new Date((after as Shift).startsAt)) }),

  check(change, facts) {
    const { officers, hours, entries, overlap } = facts as unknown as ShiftFacts;
    if (change.action === 'void') return entries > 0 ? brokenRule(dutyShift, change, 'shift-has-entries', []) : undefined;
    if (change.action === 'handOver') return checkHandover(change);
    const shift = change.after as Shift;
    const length = (Date.parse(shift.endsAt) - Date.parse(shift.startsAt)) / 3_600_000;
    if (length <= 0 || length > hours) return brokenRule(dutyShift, change, 'shift-disordered', ['startsAt', 'endsAt'], { hours });
    if (overlap) {
      const { startsAt, endsAt } = overlap;
      return brokenRule(dutyShift, change, 'shift-overlaps', ['startsAt', 'endsAt'], { from: minuteOf(startsAt), to: minuteOf(endsAt) });
    }
    const present = new Set(shift.officers.filter((name) => name !== shift.leader)).size;
    return present < officers ? brokenRule(dutyShift, change, 'shift-too-few', ['officers'], { needed: officers, present }) : undefined;
  },
};

function checkHandover(change: Change) {
  const { officers, leader, receivedBy, handedOverAt, startsAt, outgoingSignature, incomingSignature } = change.after as Shift;
  if (handedOverAt !== null && handedOverAt < startsAt) return brokenRule(dutyShift, change, 'shift-handover-early', ['handedOverAt']);
  if (receivedBy !== null && [leader, ...officers].includes(receivedBy)) return brokenRule(dutyShift, change, 'shift-handover-same-person', ['receivedBy']);
  return outgoingSignature === incomingSignature
    ? brokenRule(dutyShift, change, 'shift-handover-same-signature', ['outgoingSignature', 'incomingSignature']) : undefined;
}
