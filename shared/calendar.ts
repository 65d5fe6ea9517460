const zone = 'Asia/Shanghai';
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in China Standard Time, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  // The rows of a batch all ask for the same moment, and the format takes longer than the rest of judging one.
  if (instant.getTime() !== last.at) last = { at: instant.getTime(), day: dayFormat.format(instant) };
  return last.day;
}

let last = { at: Number.NaN, day: '' };

/** The moment at which a calendar day begins in China, ISO 8601 in UTC. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

const minuteFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

/** A moment as it is shown and exported: `2020-08-04 09:30`, China Standard Time. */
export function minuteOf(instant: string): string {
  return minuteFormat.format(new Date(instant));
}
