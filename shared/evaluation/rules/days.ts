import { Exact } from '../schemas.js';

/** First and last day of `YYYY-MM-DD` or `YYYY-MM`; null for anything else. */
export function daysOf(text: string): { readonly first: string; readonly last: string } | null {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0));
    const first = `${text}-01`;
    return isDay(first) ? { first, last: last.toISOString().slice(0, 10) } : null;
  }
  return isDay(text) ? { first: text, last: text } : null;
}

/** Days from one day to another; negative when the other lies before. */
export const daysBetween = (from: string, to: string): Exact => new Exact(Date.parse(to) - Date.parse(from)).div(86_400_000);

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
