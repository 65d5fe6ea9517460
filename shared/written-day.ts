const written = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s]*(\d{1,2})[:时](\d{2})(?:分|:(\d{2})(?:\.\d+)?)?)?$/;

export interface WrittenDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:mm:ss`; null where no time stands behind the day. */
  readonly time: string | null;
}

/** `2020-03-05`, `2020/3/5`, `2020.3.5`, `2020年3月5日`, `20200305`, each with or without a time behind it. Null for what names no day that exists. */
export function readWritten(text: string): WrittenDay | null {
  const match = written.exec(text);
  if (!match) return null;
  const [, year, month = match[4], date = match[5], , , hour, minute = '00', second = '00'] = match;
  const two = (digits: string) => digits.padStart(2, '0');
  const day = `${year}-${two(month!)}-${two(date!)}`;
  const time = hour === undefined ? null : `${two(hour)}:${minute}:${second}`;
  const real = new Date(`${day}T${time ?? '00:00:00'}Z`);
  // The 30th of February would become the 1st of March.
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day) ? { day, time } : null;
}
