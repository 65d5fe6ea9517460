/** Days that are not what their weekday says, by day. */
export type SpecialDays = ReadonlyMap<string, 'holiday' | 'workday'>;

const dayLength = 86_400_000;

/** A calendar day so many natural days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

export function isWorkday(day: string, special: SpecialDays): boolean {
  const said = special.get(day);
  if (said) return said === 'workday';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The last day of a period of working days that begins on the day after `day` (行政处罚法 art. 85: the two, three, five and seven days of
 * the law are working days).
 */
export function addWorkdays(day: string, workdays: number, special: SpecialDays): string {
  let [current, left] = [day, workdays];
  while (left > 0) {
    current = addDays(current, 1);
    if (isWorkday(current, special)) left -= 1;
  }
  return current;
}

/** Natural days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}
