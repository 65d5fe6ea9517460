import { minuteOf } from '@fenghuo/shared/calendar';
import { readWritten } from '@fenghuo/shared/written-day';

/** Before and after them a year is a slip of the hand. */
const [firstYear, lastYear] = ['1900', '2200'];

/** The day that was typed, `YYYY-MM-DD`, however it is written; null for what names none, or more than a day. */
export function readDay(typed: string): string | null {
  const read = readWritten(plain(typed));
  return read?.time === null && isLikely(read.day) ? read.day : null;
}

/** The moment that was typed as China's clock shows it, as an instant in UTC; null for what names none. */
export function readMinute(typed: string): string | null {
  const read = readWritten(plain(typed));
  return read && read.time !== null && isLikely(read.day) ? new Date(`${read.day}T${read.time}+08:00`).toISOString() : null;
}

/** Whether a value is an instant, not the text of what could not be read yet. */
export function isInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
}

/** An instant as it is shown and typed; what could not be read stays as it was typed. */
export function minuteText(value: string): string {
  return isInstant(value) ? minuteOf(value) : value;
}

function isLikely(day: string): boolean {
  return day >= firstYear && day < lastYear;
}

/** Full-width digits and marks are no mistake. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[—–−]/g, '-').replaceAll('。', '.').trim();
}
