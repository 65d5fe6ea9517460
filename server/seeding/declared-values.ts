import { addDays } from '@fenghuo/shared/working-days';
import { findRecordType, type RecordTypeName } from '@fenghuo/shared/records/index';
import { type Reconstruction } from './reconstruction.js';
import type { Frame } from './report-frame.js';

/** The copy of a declared record that is being made. */
export interface Copy {
  /** From 1; 1 where there is no repetition. */
  readonly n: number;
  /** Its day, where the copies are spread over a period. */
  readonly date?: string;
}

const reference = /^@([a-z-]+)\/([A-Za-z0-9-]+)(?:\.([A-Za-z]+)([+-]\d+)?)?$/;

/**
 * A declared value as the record will have it. In texts `{n}` is the number of the copy, `{n%7}` the same turning from 1 to 7, `{date}` its
 * day and `{date+15}` a day after it. `@type/key` is the id of another declared record, `@type/key.field` what stands in one of its
 * fields, `@type/key.field+15` fifteen days after the day that stands there, `@photo` the picture that stands in for a photo.
 */
export function declaredValue(work: Reconstruction<Frame>, value: unknown, copy: Copy): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => declaredValue(work, one, copy));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, declaredValue(work, one, copy)]));
  }
  if (typeof value !== 'string') return value;
  const text = written(value, copy);
  if (text === '@photo') return work.photo;
  return text.startsWith('@') ? referred(work, text) : text;
}

/** The record that `@type/key` names. */
export function declaredRecord(work: Reconstruction<Frame>, text: string, copy: Copy): { type: RecordTypeName; key: string } {
  const [, type, key, field] = reference.exec(written(text, copy)) ?? [];
  if (type === undefined || key === undefined || field !== undefined || !isTypeName(type)) {
    throw new Error(`${text} is no reference to a record`);
  }
  if (!work.records.has(work.idOf(type, key))) throw new Error(`${text} names no record declared before`);
  return { type, key };
}

function written(text: string, { n, date }: Copy): string {
  return text
    .replace(/\{n(?:%(\d+))?\}/g, (_, turn: string | undefined) => String(turn === undefined ? n : ((n - 1) % Number(turn)) + 1))
    .replace(/\{date([+-]\d+)?\}/g, (_, days: string | undefined) => {
      if (date === undefined) throw new Error(`${text} speaks of a date, but the record is not repeated over a period`);
      return addDays(date, Number(days ?? 0));
    });
}

function referred(work: Reconstruction<Frame>, text: string): unknown {
  const [, type, key, field, days] = reference.exec(text) ?? [];
  if (type === undefined || key === undefined || !isTypeName(type)) throw new Error(`${text} is no reference`);
  const id = work.idOf(type, key);
  const record = work.records.get(id);
  if (!record) throw new Error(`${text} names no record declared before`);
  if (field === undefined) return id;
  const value = record.values[field];
  if (value === undefined) throw new Error(`${text}: the record says nothing about ${field}`);
  return days === undefined ? value : addDays(String(value), Number(days));
}

const isTypeName = (name: string): name is RecordTypeName => findRecordType(name) !== undefined;
