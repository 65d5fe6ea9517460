import { dayOf } from '@fenghuo/shared/calendar';
import { dutyLogEntry } from '@fenghuo/shared/records/duty-log-entry';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Entry = RecordOf<typeof dutyLogEntry>;

interface EntryFacts {
  readonly shift: { readonly state: string; readonly startsAt: string; readonly endsAt: string } | undefined;
  readonly corrected: boolean;
}

export const dutyLogEntryRules: RecordRules = {
  factsFor: ['create'],

  /** The shift is locked, so that it is not handed over or voided while something is entered; and what is corrected, so that it is corrected once. */
  async facts(sql, bureau, changes) {
    const entries = changes.map(({ after }) => after as Entry);
    const shifts = await sql<{ id: string; state: string; startsAt: Date; endsAt: Date }>(
      `SELECT id, state, starts_at AS "startsAt", ends_at AS "endsAt" FROM duty_shift WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR SHARE`,
      [bureau, [...new Set(entries.map(({ shift }) => shift))]]);
    const named = entries.flatMap(({ corrects }) => corrects ?? []);
    const corrected = named.length === 0 ? [] : await sql<{ id: string; state: string }>(
      'SELECT id, state FROM duty_log_entry WHERE bureau = $1 AND id = ANY($2) ORDER BY id FOR UPDATE', [bureau, named]);
    return new Map(entries.map((entry) => {
      const shift = shifts.find(({ id }) => id === entry.shift);
      const facts: EntryFacts = {
        shift: shift && { state: shift.state, startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() },
        corrected: corrected.some(({ id, state }) => id === entry.corrects && state === 'corrected'),
      };
      return [entry.id, { ...facts }];
    }));
  },

  derive: ({ after }) => ({ loggedOn: dayOf(new Date((after as Entry).loggedAt)) }),

  check(change, facts) {
    if (change.action !== 'create') return undefined;
    const { kind, corrects, loggedAt } = change.after as Entry;
    const { shift, corrected } = facts as unknown as EntryFacts;
    if ((kind === 'correction') !== (corrects !== null)) return brokenRule(dutyLogEntry, change, 'correction-incomplete', ['kind', 'corrects']);
    if (corrected) return brokenRule(dutyLogEntry, change, 'entry-corrected', ['corrects']);
    // What a shift got wrong may show long after it.
    if (kind === 'correction' || !shift) return undefined;
    if (shift.state === 'handedOver') return brokenRule(dutyLogEntry, change, 'shift-handed-over', ['shift']);
    return loggedAt < shift.startsAt || loggedAt > shift.endsAt ? brokenRule(dutyLogEntry, change, 'entry-outside-shift', ['loggedAt', 'shift']) : undefined;
  },

  consequences({ action, after }) {
    const { corrects } = after as Entry;
    return action === 'create' && corrects ? [{ type: 'duty-log-entry', id: corrects, transition: 'correct' }] : [];
  },
};
