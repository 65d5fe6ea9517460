import { minuteOf } from '@fenghuo/shared/calendar';
import type { Label } from '@fenghuo/shared/label';
import { serverNow, today } from '../api/clock.js';
import { fill } from '../language/use-language.js';
import { isInstant, readDay } from './moment-text.js';
import { momentWords as words } from './moment.words.js';

/** Milliseconds that the measured clock of the server may be off, and a little patience for the typing. */
const tolerance = 60_000;

/** Why that is no day, in words; null for one that may stand. `ahead`: days after today may. */
export function misreadDay(value: string, ahead: boolean): Label | null {
  if (readDay(value) === null) return filled(words.notDay, { day: today() });
  return !ahead && value > today() ? filled(words.dayAhead, { day: today() }) : null;
}

/** The same of a moment. */
export function misreadMinute(value: string, ahead: boolean): Label | null {
  const moment = minuteOf(serverNow().toISOString());
  if (!isInstant(value)) return filled(words.notMinute, { moment });
  return !ahead && Date.parse(value) > serverNow().getTime() + tolerance ? filled(words.minuteAhead, { moment }) : null;
}

function filled({ zh, en }: Label, details: Readonly<Record<string, string>>): Label {
  return { zh: fill(zh, details), en: fill(en, details) };
}
