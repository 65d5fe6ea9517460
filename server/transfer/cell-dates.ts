import type { Cell } from './reading/sheet.js';

const day = 86_400_000;
/** Day 0 of a workbook; the 29th of February 1900, which it believes in, is behind everything that is imported. */
const epoch = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** `2020-03-05`, `2020/3/5`, `2020.3.5`, `2020年3月5日`, `20200305`, each with or without a time behind it. */
const written = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

interface Read {
  readonly day: string;
  readonly time: string;
}

/** A calendar day, `YYYY-MM-DD`; undefined where the cell holds none. */
export function dayFrom(text: string, cell: Cell, from1904: boolean): { readonly value: string } | undefined {
  const read = readFrom(text, cell, from1904);
  return read ? { value: read.day } : undefined;
}

/** A moment in China Standard Time, or with the offset it names, ISO 8601. */
export function momentFrom(text: string, cell: Cell, from1904: boolean): { readonly value: string } | undefined {
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text)) return { value: text };
  const read = readFrom(text, cell, from1904);
  return read ? { value: `${read.day}T${read.time}+08:00` } : undefined;
}

function readFrom(text: string, cell: Cell, from1904: boolean): Read | undefined {
  if (typeof cell === 'number' && cell >= 1 && cell < 100_000) {
    const moment = new Date((from1904 ? epoch1904 : epoch) + Math.round(cell * 86_400) * (day / 86_400)).toISOString();
    return { day: moment.slice(0, 10), time: moment.slice(11, 19) };
  }
  const match = written.exec(text);
  if (!match) return undefined;
  const [, year, month = match[4], date = match[5], , , hour = '0', minute = '00', second = '00'] = match;
  const two = (digits: string) => digits.padStart(2, '0');
  const read = { day: `${year}-${two(month!)}-${two(date!)}`, time: `${two(hour)}:${minute}:${second}` };
  const real = new Date(`${read.day}T${read.time}Z`);
  // The 30th of February would become the 1st of March.
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(read.day) ? read : undefined;
}
