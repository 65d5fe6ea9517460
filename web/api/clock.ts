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
