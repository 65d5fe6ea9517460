import { dayOf } from '@fenghuo/shared/calendar';

let measured: number | null = null;

/**
 * Notes the server's clock from the `Date` header of an answer. The header has whole seconds: the offset is good to about one second.
 * `sentAt`, `arrivedAt`: milliseconds of this device's clock.
 */
export function noteServerClock(header: string | null, sentAt: number, arrivedAt: number): void {
  if (header === null) return;
  const serverTime = Date.parse(header);
  if (Number.isNaN(serverTime)) return;
  measured = Math.round((sentAt + arrivedAt) / 2 - (serverTime + 500));
}

/** Milliseconds by which this device's clock is ahead of the server; null before the first answer. */
export function clockOffset(): number | null {
  return measured;
}

/** This moment by the server's clock, as well as it was measured: a tablet's own may be a day off. */
export function serverNow(): Date {
  return new Date(Date.now() - (measured ?? 0));
}

/** The bureau's day, `YYYY-MM-DD`, wherever the device stands. */
export function today(): string {
  return dayOf(serverNow());
}
