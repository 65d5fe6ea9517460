import { readWritten } from '@fenghuo/shared/written-day';
import type { Cell } from './reading/sheet.js';

const day = 86_400_000;
/** Day 0 of a workbook; the 29th of February 1900, which it believes in, is behind everything that is imported. */
const epoch = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

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
  const read = readWritten(text);
  return read ? { day: read.day, time: read.time ?? '00:00:00' } : undefined;
}
