const zone = 'Asia/Shanghai';
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in China Standard Time, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return dayFormat.format(instant);
}
